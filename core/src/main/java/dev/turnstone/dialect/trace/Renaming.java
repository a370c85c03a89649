package dev.turnstone.dialect.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives objects other names wherever a text mentions them, and their own names back. Strings and comments are left alone;
 * a column that is called like an object is renamed with it, in every text alike. The other names sort as their own do, for
 * servers list constraints by name.
 */
public final class Renaming {
    /** By the name in lower case. */
    private final Map<String, String> others = new LinkedHashMap<>();

    private final Map<String, String> own = new LinkedHashMap<>();

    /**
     * A renaming.
     *
     * @param prefix what the other names begin with; a number follows
     * @param names of the objects
     */
    public Renaming(String prefix, Collection<String> names) {
        Map<String, String> sorted = new TreeMap<>();
        names.forEach(name -> sorted.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        sorted.forEach((key, name) -> {
            String other = String.format(Locale.ROOT, "%s%04d_", prefix, others.size() + 1);
            others.put(key, other);
            own.put(other, name);
        });
    }

    /** All other names. */
    public Iterable<String> others() {
        return others.values();
    }

    /** The text with the other names. */
    public String apply(String text) {
        Matcher token = Identifiers.TOKEN.matcher(text);
        return token.replaceAll(found -> Matcher.quoteReplacement(renamed(found.group())));
    }

    private String renamed(String token) {
        char first = token.charAt(0);
        boolean quoted = first == '`' || first == '"';
        if (!quoted && !Character.isLetter(first) && first != '_') {
            return token;
        }
        String mark = quoted ? String.valueOf(first) : "";
        String name = quoted ? token.substring(1, token.length() - 1).replace(mark + mark, mark) : token;
        return other(name).map(other -> mark + other + mark).orElse(token);
    }

    /** Servers name constraints after their table, with a number behind. */
    private Optional<String> other(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (others.containsKey(key)) {
            return Optional.of(others.get(key));
        }
        return others.entrySet().stream()
                .filter(object -> key.matches(Pattern.quote(object.getKey()) + "_(ibfk|chk)_\\d+"))
                .map(object ->
                        object.getValue() + name.substring(object.getKey().length()))
                .findFirst();
    }

    /**
     * The text with the objects' own names.
     *
     * @param mark with which names are quoted in it
     */
    public String back(String text, String mark) {
        String result = text;
        for (Map.Entry<String, String> name : own.entrySet()) {
            result = result.replace(name.getKey(), name.getValue().replace(mark, mark + mark));
        }
        return result;
    }

    /** A bare name, given back. */
    public String back(String name) {
        return back(name, "\u0000");
    }
}
