package io.vestibule.gateway;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the fields of an XML document: its attributes, and its elements that hold nothing but text. */
final class XmlReader {

    private static final int DEEPEST = 16;

    private record Open(String name, StringBuilder text, boolean[] hasElements) {

        static Open of(String name) {
            return new Open(name, new StringBuilder(), new boolean[1]);
        }
    }

    private final SentFields fields = new SentFields();
    private final ArrayDeque<Open> open = new ArrayDeque<>();

    private XmlReader() {}

    /** Empty when it is no XML, or XML with a document type, in which files and floods of text can be hidden. */
    static Optional<SentFields> read(String body) {
        if (body.contains("<!DOCTYPE")) {
            return Optional.empty();
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(body));
            return new XmlReader().read(reader);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** One for each document: what the JDK makes may not be shared between threads. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    private Optional<SentFields> read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                default -> {} // comments and the like
            }
            if (open.size() > DEEPEST) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private void begin(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            open.peek().hasElements[0] = true;
        }
        open.push(Open.of(reader.getLocalName()));
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            fields.add(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void end(Open element) {
        if (!element.hasElements[0]) {
            fields.add(element.name, element.text.toString());
        }
    }
}
