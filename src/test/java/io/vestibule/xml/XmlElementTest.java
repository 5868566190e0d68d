package io.vestibule.xml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class XmlElementTest {

    @Test
    void readsElementsByName() {
        var xml = XmlElement.parse("<?xml version=\"1.0\"?><!-- x --><a:answer xmlns:a=\"urn:a\"><item> one &amp; "
                + "<![CDATA[<two>]]></item><item>three</item><empty/></a:answer>");
        assertThat(xml.name()).isEqualTo("answer");
        assertThat(xml.path("item").text()).isEqualTo("one & <two>");
        assertThat(xml.all("item")).hasSize(2);
        assertThat(xml.path("empty").text()).isEmpty();
        assertThat(xml.path("nothing").path("deeper").text()).isEmpty();
        assertThat(xml.toString()).doesNotContain("three");
    }

    @Test
    void findsWhatLiesSomewhereBelow() {
        var xml = XmlElement.parse("<answer><part><User_Name>ada</User_Name></part></answer>");
        assertThat(xml.find("user_name").text()).isEqualTo("ada");
        assertThat(xml.find("answer").name()).isEqualTo("answer");
        assertThat(xml.find("nothing").text()).isEmpty();
        assertThat(xml.stream()).hasSize(3);
    }

    @Test
    void doesNotReadWithoutEnd() {
        assertThat(XmlElement.parse("<a>" + "b".repeat(5_000_000) + "</a>").name())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no markup",
                "<a>",
                "<a></b>",
                "{\"a\":1}",
                "<a>&unknown;</b>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a>b</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e \"eeeeeeeeee\"><!ENTITY f \"&e;&e;&e;\">]><a>&f;</a>"
            })
    void whatIsNoAnswerIsMissing(String text) {
        assertThat(XmlElement.parse(text).name()).isEmpty();
        assertThat(XmlElement.parse(text).text()).isEmpty();
    }

    @Test
    void doesNotFollowIntoEveryDepth() {
        assertThat(XmlElement.parse("<a>".repeat(100_000)).name()).isEmpty();
    }
}
