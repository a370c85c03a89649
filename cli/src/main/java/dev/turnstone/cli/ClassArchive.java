package dev.turnstone.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes of this run, which the JVM keeps for the starts to come when it ends, because the launcher has asked for
 * it.
 *
 * @param mark the file that tells the launcher that the run was a good one to learn from
 */
record ClassArchive(Path mark) {

    /** The archive of this run, if it makes one. */
    static Optional<ClassArchive> wanted() {
        return Optional.ofNullable(System.getProperty("turnstone.archive"))
                .map(path -> new ClassArchive(Path.of(path)));
    }

    /** To be called at the end of a run that did what it should: one that could not connect knows too few classes. */
    void complete() {
        try {
            loadAllOfOurs();
            Files.createFile(mark);
        } catch (IOException | LinkageError e) {
            // Without an archive all works as well, only slower: nobody needs to be told.
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, "no archive", e);
        }
    }

    /** Other commands than this one start as fast then. */
    private static void loadAllOfOurs() throws IOException {
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Path.of(path).getFileName().toString().matches("turnstone-.*\\.jar")) {
                try (JarFile jar = new JarFile(path)) {
                    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                        load(entries.nextElement().getName());
                    }
                }
            }
        }
    }

    private static void load(String entry) {
        if (!entry.endsWith(".class") || entry.contains("-info.class")) {
            return;
        }
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, ClassArchive.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, name, e);
        }
    }
}
