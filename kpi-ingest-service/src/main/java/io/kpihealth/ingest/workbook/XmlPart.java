package io.kpihealth.ingest.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one part, in document order. No DTD, no entities of the file's own, and a cap on everything of which the
 * parser keeps a copy: depth, attributes, and distinct names, for its symbol table never forgets one.
 */
final class XmlPart implements AutoCloseable {
    private static final int DISTINCT_NAMES = 2_000;
    private static final int INSTRUCTIONS = 100;

    private final PartStream bytes;
    private final Caps caps;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int instructions;
    private @Nullable String rootNamespace;

    XmlPart(PartStream bytes, Caps caps) {
        this.bytes = bytes;
        this.caps = caps;
        try {
            this.reader = factory().createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            bytes.close();
            throw malformed();
        }
    }

    private static XMLInputFactory factory() {
        // One factory for each part: it shares its symbol table among its readers, and one file's names must not stay
        // behind for the next. Created by name because a service loader does not survive a native image.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next start of an element; false at the end of the element that was at this depth before, or of all. */
    boolean nextChild(int parentDepth) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT || depth < parentDepth) {
                return false;
            }
        }
    }

    /** Nesting of the current element; the root's is 1. */
    int depth() {
        return depth;
    }

    /** Local name of the current element when it is of the root's vocabulary, else an empty string. */
    String element() {
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        if (rootNamespace == null) {
            rootNamespace = namespace;
        }
        return namespace.equals(rootNamespace) ? reader.getLocalName() : "";
    }

    /** The value of the attribute that belongs to no namespace. */
    @Nullable
    String plainAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            boolean plain = namespace == null || namespace.isEmpty();
            if (plain && reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of the attribute that belongs to the namespace of relationships. */
    @Nullable
    String relationAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            boolean relation = namespace != null && namespace.endsWith("/relationships");
            if (relation && reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text directly inside the current element, up to its end; elements within are left out. */
    String text() {
        text.setLength(0);
        appendText(text);
        return text.toString();
    }

    void appendText(StringBuilder target) {
        int own = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return;
            }
            boolean characters = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (characters && depth == own) {
                append(target);
            }
        }
    }

    /** Moves to the end of the current element. */
    void skip() {
        int own = depth;
        while (depth >= own) {
            next();
        }
    }

    @Override
    public void close() {
        // The reader holds nothing but heap; the inflater holds memory outside it.
        bytes.close();
    }

    private void append(StringBuilder target) {
        char[] characters;
        try {
            // The parser is lazy: characters are decoded here.
            characters = reader.getTextCharacters();
        } catch (WorkbookRefused | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw malformed();
        }
        if (target.length() + reader.getTextLength() > caps.text()) {
            throw Refusal.TEXT_TOO_LONG.because("a cell holds more text than a cell can");
        }
        target.append(characters, reader.getTextStart(), reader.getTextLength());
    }

    private int next() {
        int event = parse();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> checkElement();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD ->
                throw Refusal.DTD.because("a part of the workbook brings a document type of its own");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw Refusal.DTD.because("a part of the workbook refers to an entity of its own");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                if (++instructions > INSTRUCTIONS) {
                    throw Refusal.NAMES.because("a part of the workbook holds too many instructions");
                }
            }
            default -> {
                return event;
            }
        }
        return event;
    }

    private int parse() {
        try {
            return reader.next();
        } catch (WorkbookRefused | UncheckedIOException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser meets some malformed input with an exception of the language, such as one about an index.
            throw malformed();
        }
    }

    private void checkElement() {
        if (++depth > caps.depth()) {
            throw Refusal.DEPTH.because("elements of the workbook are nested too deep");
        }
        int attributes = reader.getAttributeCount();
        int namespaces = reader.getNamespaceCount();
        if (attributes > caps.attributes() || namespaces > caps.attributes()) {
            throw Refusal.ATTRIBUTES.because("an element of the workbook has too many attributes");
        }
        remember(reader.getLocalName());
        for (int i = 0; i < attributes; i++) {
            remember(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < namespaces; i++) {
            String prefix = reader.getNamespacePrefix(i);
            remember(prefix == null ? "" : prefix);
        }
    }

    private void remember(String name) {
        // Cells and their attributes have names of one letter: no look-up for nearly all there are.
        if (name.length() > 1 && names.add(name) && names.size() > DISTINCT_NAMES) {
            throw Refusal.NAMES.because("a part of the workbook uses too many names");
        }
    }

    private static WorkbookRefused malformed() {
        return Refusal.XML.because("a part of the workbook is not well-formed XML");
    }
}
