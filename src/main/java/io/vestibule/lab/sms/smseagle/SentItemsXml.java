package io.vestibule.lab.sms.smseagle;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.vestibule.lab.sms.TextMessage;

/** The folder of sent texts in the XML of APIv1, with Gammu's words for what became of each. */
final class SentItemsXml {

    /** A device keeps its own local time and does not say which; this one lives in Warsaw. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Warsaw"));

    private static final Map<String, String> WORDS = Map.of(
            "sent", "SendingOK",
            "delivered", "DeliveryOK",
            "undelivered", "DeliveryFailed",
            "failed", "SendingError");

    private SentItemsXml() {}

    static String of(List<TextMessage> texts) {
        return document(xml -> {
            xml.writeStartElement("messages");
            for (var text : texts) {
                xml.writeStartElement("item");
                for (var field : fields(text).entrySet()) {
                    xml.writeStartElement(field.getKey());
                    xml.writeCharacters(field.getValue());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            element(xml, "status", "ok");
        });
    }

    static String error(String words) {
        return document(xml -> {
            element(xml, "error_text", words);
            element(xml, "status", "error");
        });
    }

    private static Map<String, String> fields(TextMessage text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("UpdatedInDB", time(text.updatedAt()));
        fields.put("InsertIntoDB", time(text.receivedAt()));
        fields.put("SendingDateTime", time(text.sentAt()));
        fields.put("DeliveryDateTime", text.status().equals("delivered") ? time(text.updatedAt()) : "");
        fields.put("Text", HexFormat.of().withUpperCase().formatHex(text.text().getBytes(StandardCharsets.UTF_16BE)));
        fields.put("DestinationNumber", text.to());
        fields.put("Class", "-1");
        fields.put("TextDecoded", text.text());
        fields.put("ID", text.id());
        fields.put("SenderID", "smseagle1");
        fields.put("SequencePosition", "1");
        fields.put("Status", WORDS.getOrDefault(text.status(), text.status()));
        fields.put("StatusError", text.errorCode() == null ? "-1" : text.errorCode());
        fields.put("id_folder", "3");
        return fields;
    }

    private static String time(Instant time) {
        return time == null ? "" : TIME.format(time);
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(Content content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("xml");
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("plain elements are XML", e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
