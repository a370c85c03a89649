package dev.turnstone.examples.keyvalue;

import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.plan.Database;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.store.StoreTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;

/** A folder of routines in the making and a store, and the ways to run the one on the other. */
final class Shore {
    private final Path folder;
    private final Path file;

    Shore(Path work) {
        this.folder = work.resolve("kv");
        this.file = work.resolve("birds.mv");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    Shore write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Shore delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Two versions, four steps, each with its undo. */
    Shore writeBirdsAndHomes() {
        return write("V_1.0_A.kv", "make birds")
                .write("U_1.0_A.kv", "drop birds")
                .write("V_1.0_B.kv", "put birds 1 Turnstone", "put birds 2 semi;colon -- and more")
                .write("U_1.0_B.kv", "remove birds 1", "remove birds 2")
                .write("V_1.1_A.kv", "make homes", "put homes 1 rocky coasts")
                .write("U_1.1_A.kv", "drop homes")
                .write("V_2.0_A.kv", "rename birds species")
                .write("U_2.0_A.kv", "rename species birds");
    }

    Turnstone turnstone() {
        return on(file);
    }

    Turnstone on(Path other) {
        return turnstone(folder, other);
    }

    static Turnstone turnstone(Path folder, Path file) {
        StoreTarget target = new StoreTarget(
                file.getFileName().toString(),
                new Database(MvStoreType.NAME, new LineRules(), Optional.empty()),
                new StoreFile(file, Optional.empty()));
        return Turnstone.of(RoutineFolder.of(folder).writtenIn("kv"), target)
                .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)));
    }

    /** All maps but ours. */
    Map<String, Map<String, String>> contents() {
        return contents(file);
    }

    static Map<String, Map<String, String>> contents(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            Map<String, Map<String, String>> maps = new TreeMap<>();
            store.getMapNames().stream()
                    .filter(name -> !name.startsWith(Command.OURS))
                    .forEach(name -> maps.put(name, new TreeMap<>(store.<String, String>openMap(name))));
            return maps;
        }
    }
}
