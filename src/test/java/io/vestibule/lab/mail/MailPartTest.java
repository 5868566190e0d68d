package io.vestibule.lab.mail;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailPartTest {

    private static MailPart mail(String source) {
        return MailPart.of(source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAPlainMail() {
        var mail = mail("Subject: Hello\nFrom: Portal <portal@example.org>\n\nLine 1\nLine 2\n");
        assertThat(mail.headers().text("subject")).isEqualTo("Hello");
        assertThat(mail.headers().text("from")).isEqualTo("Portal <portal@example.org>");
        assertThat(mail.words("text/plain")).isEqualTo("Line 1\nLine 2\n");
        assertThat(mail.words("text/html")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "=?UTF-8?Q?Schl=C3=BCssel_hier?=, Schlüssel hier",
        "=?utf-8?B?U2NobMO8c3NlbA==?=, Schlüssel",
        "=?iso-8859-1?Q?Schl=FCssel?=, Schlüssel",
        "=?utf-8?Q?a?= =?utf-8?Q?b?=, ab",
        "=?utf-8?Q?a?= b, a b",
        "=?nobody?Q?a?=, a"
    })
    void readsEncodedSubjects(String written, String subject) {
        assertThat(mail("Subject: " + written + "\n\n").headers().text("subject"))
                .isEqualTo(subject);
    }

    @Test
    void aHeaderMayGoOnInTheNextLine() {
        assertThat(mail("Subject: one\n two\n\tthree\nTo: x\n\n").headers().text("subject"))
                .isEqualTo("one two three");
    }

    @Test
    void readsBothFacesOfAMailWithoutItsAttachments() {
        var mail = mail(
                """
                Content-Type: multipart/mixed; boundary="outer"

                For those without MIME
                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Schl=C3=BCssel =
                hier
                --inner
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: base64

                PGI+
                U2NobMO8c3NlbDwvYj4=
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                not this
                --outer--
                """);
        assertThat(mail.words("text/plain")).isEqualTo("Schlüssel hier");
        assertThat(mail.words("text/html")).isEqualTo("<b>Schlüssel</b>");
    }

    @ParameterizedTest
    @CsvSource({"no headers at all", "Content-Type: multipart/mixed", "''"})
    void whatIsNoMailIsReadAllTheSame(String source) {
        assertThat(mail(source).words("text/html")).isEmpty();
        assertThat(mail(source + "\n\n--").words("text/html")).isEmpty();
    }
}
