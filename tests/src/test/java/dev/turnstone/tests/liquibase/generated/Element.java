package dev.turnstone.tests.liquibase.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a made-up changelog, in any format.
 *
 * @param attributes in the order in which they are written
 */
public record Element(String name, Map<String, String> attributes, Optional<String> text, List<Element> children) {
    public Element {
        attributes = new LinkedHashMap<>(attributes);
        children = List.copyOf(children);
    }

    static Element named(String name) {
        return new Element(name, Map.of(), Optional.empty(), List.of());
    }

    Element with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, text, children);
    }

    Element with(Element child) {
        List<Element> more = new ArrayList<>(children);
        more.add(child);
        return new Element(name, attributes, text, more);
    }

    Element saying(String words) {
        return new Element(name, attributes, Optional.of(words), children);
    }

    Element silent() {
        return new Element(name, attributes, Optional.empty(), children);
    }

    /** Without this attribute. */
    Element lacking(String attribute) {
        Map<String, String> fewer = new LinkedHashMap<>(attributes);
        fewer.remove(attribute);
        return new Element(name, fewer, text, children);
    }

    /** Without its children of this name. */
    Element without(String child) {
        return new Element(
                name,
                attributes,
                text,
                children.stream().filter(each -> !each.name.equals(child)).toList());
    }
}
