package dev.turnstone.liquibase.read.root;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar or another zip file. */
public final class JarRoot implements Root {
    private final Path jar;
    private final Set<String> entries;

    /**
     * The files in it.
     *
     * @throws IOException when it can't be read, or is no such file
     */
    public JarRoot(Path jar) throws IOException {
        this.jar = jar;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            this.entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        }
    }

    @Override
    public Optional<ChangelogFile> find(String path) {
        return entries.contains(path) ? Optional.of(new Entry(jar, path)) : Optional.empty();
    }

    @Override
    public Optional<List<ChangelogFile>> below(String folder, int maxDepth) {
        String start = folder.isEmpty() ? "" : folder + "/";
        List<String> found =
                entries.stream().filter(entry -> entry.startsWith(start)).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .filter(entry -> Root.depth(entry, folder) <= maxDepth)
                        .<ChangelogFile>map(entry -> new Entry(jar, entry))
                        .toList());
    }

    @Override
    public boolean holds(ChangelogFile file) throws IOException {
        return file.place().startsWith(place(jar, ""));
    }

    /** Where an entry of a jar lies. */
    static String place(Path jar, String entry) throws IOException {
        return jar.toRealPath() + "!/" + entry;
    }

    @Override
    public String toString() {
        return jar.toAbsolutePath().normalize().toString();
    }

    private record Entry(Path jar, String path) implements ChangelogFile {
        @Override
        public String shown() {
            return jar + "!/" + path;
        }

        @Override
        public String place() throws IOException {
            return JarRoot.place(jar, path);
        }

        @Override
        public byte[] content() throws IOException {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(path);
                if (entry == null) {
                    throw new FileNotFoundException("it is no longer in the jar");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    return in.readAllBytes();
                }
            }
        }
    }
}
