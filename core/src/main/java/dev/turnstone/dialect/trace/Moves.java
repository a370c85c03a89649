package dev.turnstone.dialect.trace;

import dev.turnstone.dialect.trace.Fingerprint.Definition;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Objects that change names. Where each has an identity that tells where it went. Else its definition does, unless the names
 * are only exchanged among objects of the same definition.
 *
 * @param targets from the old name to the new
 */
record Moves(Map<String, String> targets) {

    Finding between(Fingerprint before, Fingerprint now) {
        boolean stayed = before.hasIdentities() ? now.equals(before) : now.looksLike(before);
        boolean moved = haveAllMoved(before, now);
        if (stayed == moved) {
            return Finding.UNKNOWN;
        }
        return moved ? Finding.HAPPENED : Finding.TO_BE_RUN;
    }

    private boolean haveAllMoved(Fingerprint before, Fingerprint now) {
        Set<String> left = new HashSet<>(targets.keySet());
        left.removeAll(targets.values());
        return !targets.isEmpty()
                && left.stream().noneMatch(name -> now.find(name).isPresent())
                && targets.entrySet().stream().allMatch(move -> hasMoved(move, before, now));
    }

    private static boolean hasMoved(Map.Entry<String, String> move, Fingerprint before, Fingerprint now) {
        Optional<Definition> source = before.find(move.getKey());
        Optional<Definition> target = now.find(move.getValue());
        if (source.isEmpty() || target.isEmpty()) {
            return false;
        }
        if (!source.get().identity().isEmpty()) {
            return source.get().identity().equals(target.get().identity());
        }
        return nameless(source.get(), move.getKey()).equals(nameless(target.get(), move.getValue()));
    }

    private static String nameless(Definition definition, String qualified) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])")
                .matcher(definition.text())
                .replaceAll(Matcher.quoteReplacement("?"));
    }
}
