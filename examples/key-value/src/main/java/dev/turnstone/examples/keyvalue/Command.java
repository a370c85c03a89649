package dev.turnstone.examples.keyvalue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One line of a script. */
sealed interface Command {
    /** What maps of ours begin with; scripts leave them alone. */
    String OURS = "turnstone.";

    Pattern FORM = Pattern.compile("(?<verb>\\S+)(?:\\s+(?<map>\\S+))?(?:\\s+(?<key>\\S+))?(?:\\s+(?<value>.+))?");

    String KNOWN = "Known are: make MAP, drop MAP, rename MAP NEW-NAME, put MAP KEY VALUE, remove MAP KEY.";

    /** The word it begins with. */
    default String verb() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Does it.
     *
     * @throws IllegalStateException when the store isn't as it expects
     */
    void on(MVStore store);

    /** Make an empty map. */
    record Make(String map) implements Command {
        @Override
        public void on(MVStore store) {
            refuse(store.hasMap(map), "There is a map '" + map + "' already");
            MVMap<String, String> made = store.openMap(map);
            refuse(!made.isEmpty(), "The new map has something in it");
        }
    }

    /** Remove a map with all that is in it. */
    record Drop(String map) implements Command {
        @Override
        public void on(MVStore store) {
            store.removeMap(existing(store, map));
        }
    }

    /** Give a map another name. */
    record Rename(String map, String name) implements Command {
        @Override
        public void on(MVStore store) {
            refuse(store.hasMap(name), "There is a map '" + name + "' already");
            store.renameMap(existing(store, map), name);
        }
    }

    /** Set the value of a key, in the place of the one it may have. */
    record Put(String map, String key, String value) implements Command {
        @Override
        public void on(MVStore store) {
            existing(store, map).put(key, value);
        }
    }

    /** Remove a key. */
    record Remove(String map, String key) implements Command {
        @Override
        public void on(MVStore store) {
            MVMap<String, String> there = existing(store, map);
            refuse(!there.containsKey(key), "There is no key '" + key + "' in the map '" + map + "'");
            there.remove(key);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no command
     */
    static Command parse(String line) {
        Matcher parts = FORM.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + line + "' is no command. " + KNOWN);
        }
        String map = parts.group("map") == null ? "" : parts.group("map");
        String key = parts.group("key") == null ? "" : parts.group("key");
        String value = parts.group("value") == null ? "" : parts.group("value");
        if (map.startsWith(OURS)) {
            throw new IllegalArgumentException("The map '" + map + "' is Turnstone's own.");
        }
        return switch (parts.group("verb")) {
            case "make" -> checked(new Make(map), line, map, key + value);
            case "drop" -> checked(new Drop(map), line, map, key + value);
            case "rename" -> checked(new Rename(map, key), line, key, value);
            case "put" -> checked(new Put(map, key, value), line, value, "");
            case "remove" -> checked(new Remove(map, key), line, key, value);
            default -> throw new IllegalArgumentException("'" + parts.group("verb") + "' is no command. " + KNOWN);
        };
    }

    private static Command checked(Command command, String line, String last, String more) {
        if (last.isEmpty()
                || !more.isEmpty()
                || command instanceof Rename rename && rename.name().startsWith(OURS)) {
            throw new IllegalArgumentException("'" + line + "' is not understood. " + KNOWN);
        }
        return command;
    }

    private static MVMap<String, String> existing(MVStore store, String map) {
        refuse(!store.hasMap(map), "There is no map '" + map + "'");
        return store.openMap(map);
    }

    private static void refuse(boolean unfit, String what) {
        if (unfit) {
            throw new IllegalStateException(what);
        }
    }
}
