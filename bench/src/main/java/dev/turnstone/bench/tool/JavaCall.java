package dev.turnstone.bench.tool;

import dev.turnstone.bench.lab.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a peer's main method with the options that the JVM itself chooses. */
final class JavaCall {
    private JavaCall() {}

    static Call of(String peer, Class<?> main, Deed deed, Place place, Path migrations) {
        return new Call(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Build.classPathOf(peer, place.driver()),
                        main.getName(),
                        deed.word(),
                        place.url(),
                        place.username(),
                        place.password(),
                        migrations.toString()),
                Map.of());
    }
}
