package io.vestibule.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * An element of an XML answer, without its attributes and name spaces. Like JSON it never fails: what is not there is an
 * element without name, text and children.
 */
public final class XmlElement {

    private static final XmlElement MISSING = new XmlElement("");
    private static final int DEEPEST = 50;
    private static final int LONGEST = 4_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    private XmlElement(String name) {
        this.name = name;
    }

    /** The root of a document; missing when the text is none or endless, or has a document type. */
    public static XmlElement parse(String text) {
        if (text.length() > LONGEST) {
            return MISSING;
        }
        try {
            return read(text);
        } catch (XMLStreamException e) {
            return MISSING; // the caller judges by the status
        }
    }

    private static XmlElement read(String text) throws XMLStreamException {
        var reader = FACTORY.createXMLStreamReader(new StringReader(text));
        try {
            var root = MISSING;
            var open = new ArrayDeque<XmlElement>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        return MISSING; // no answer has one; what has is an attempt to make us read something else
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = new XmlElement(reader.getLocalName());
                        if (open.isEmpty()) {
                            root = element;
                        } else {
                            open.peek().children.add(element);
                        }
                        open.push(element);
                        if (open.size() > DEEPEST) {
                            return MISSING;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.peek().text.append(reader.getText());
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
            return root;
        } finally {
            reader.close();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Without its prefix. */
    public String name() {
        return name;
    }

    /** Its own text, without blanks around it. */
    public String text() {
        return text.toString().strip();
    }

    /** Its own text as it stands. */
    public String rawText() {
        return text.toString();
    }

    /** The first child of a name. */
    public XmlElement path(String child) {
        return all(child).stream().findFirst().orElse(MISSING);
    }

    /** Every child of a name, in their order. */
    public List<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /**
     * The first element of a name in the whole tree, this one included, in whichever case the name is written: for
     * answers whose nesting differs from release to release.
     */
    public XmlElement find(String wanted) {
        return stream()
                .filter(element -> element.name.equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(MISSING);
    }

    /** This element and all within it, from the top. */
    public Stream<XmlElement> stream() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::stream));
    }

    /** Only the name: what an answer says may hold a number or a text. */
    @Override
    public String toString() {
        return "XmlElement[" + name + "]";
    }
}
