package dev.turnstone.flyway.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads as much TOML as such files have: tables, texts, lists of texts, numbers and truths. Names are joined by dots; a list
 * becomes one text with commas. Used once.
 */
final class TomlReader {
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int next;
    private String table = "";

    /** Something that isn't understood. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int line;

        Unreadable(String what, int line) {
            super(what);
            this.line = line;
        }

        /** Where it is, counted from 1. */
        int line() {
            return line;
        }
    }

    TomlReader(String text) {
        this.text = text;
    }

    Map<String, String> read() {
        for (skipBlank(); next < text.length(); skipBlank()) {
            if (text.charAt(next) == '[') {
                readTable();
            } else {
                readPair();
            }
        }
        return values;
    }

    private void readTable() {
        boolean many = text.startsWith("[[", next);
        next += many ? 2 : 1;
        table = name() + ".";
        expect(']');
        if (many) {
            expect(']');
        }
    }

    private void readPair() {
        String name = name();
        expect('=');
        skipSpaces();
        put(table + name);
    }

    private void put(String name) {
        if (next < text.length() && text.charAt(next) == '{') {
            inlineTable(name + ".");
        } else {
            values.put(name, value(name));
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        skipSpaces();
        while (next < text.length() && "=]\n".indexOf(text.charAt(next)) < 0) {
            char c = text.charAt(next);
            if (c == '"' || c == '\'') {
                name.append(quoted());
            } else {
                next++;
                name.append(Character.isWhitespace(c) ? "" : String.valueOf(c));
            }
        }
        if (name.isEmpty()) {
            throw unreadable("a name is missing");
        }
        return name.toString();
    }

    private String value(String name) {
        char c = next < text.length() ? text.charAt(next) : '\n';
        if (c == '"' || c == '\'') {
            return quoted();
        }
        if (c == '[') {
            return list(name);
        }
        int begin = next;
        while (next < text.length() && ",]}#\n\r".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        String plain = text.substring(begin, next).strip();
        if (plain.isEmpty()) {
            throw unreadable("the value of " + name + " is missing");
        }
        return plain;
    }

    private String list(String name) {
        List<String> all = new ArrayList<>();
        next++;
        for (skipBlank(); !at(']'); skipBlank()) {
            all.add(value(name));
            skipBlank();
            if (at(',')) {
                next++;
            }
        }
        next++;
        return String.join(",", all);
    }

    private void inlineTable(String prefix) {
        next++;
        for (skipBlank(); !at('}'); skipBlank()) {
            String name = name();
            expect('=');
            skipSpaces();
            put(prefix + name);
            skipBlank();
            if (at(',')) {
                next++;
            }
        }
        next++;
    }

    private boolean at(char c) {
        if (next >= text.length()) {
            throw unreadable("it ends where '" + c + "' is missing");
        }
        return text.charAt(next) == c;
    }

    private String quoted() {
        String mark = String.valueOf(text.charAt(next));
        String longMark = mark.repeat(3);
        boolean several = text.startsWith(longMark, next);
        String end = several ? longMark : mark;
        int begin = next + end.length();
        int close = begin;
        while (close < text.length() && !text.startsWith(end, close)) {
            close += mark.equals("\"") && text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= text.length()) {
            throw unreadable("a text is never ended");
        }
        next = close + end.length();
        String inside = text.substring(begin, close);
        return mark.equals("\"") ? unescaped(inside) : inside;
    }

    private String unescaped(String inside) {
        try {
            return inside.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw unreadable("a text has an escape that doesn't exist");
        }
    }

    private void expect(char c) {
        skipSpaces();
        if (!at(c)) {
            throw unreadable("'" + c + "' is missing");
        }
        next++;
    }

    private void skipSpaces() {
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
    }

    /** With line ends and comments. */
    private void skipBlank() {
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '#')) {
            if (text.charAt(next) == '#') {
                int end = text.indexOf('\n', next);
                next = end < 0 ? text.length() : end;
            } else {
                next++;
            }
        }
    }

    private Unreadable unreadable(String what) {
        int line = 1
                + (int) text.substring(0, Math.min(next, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Unreadable(what, line);
    }
}
