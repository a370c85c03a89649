package dev.turnstone.liquibase.read.root;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;

/** The resources that a class loader finds. */
public record ClassPathRoot(ClassLoader loader) implements Root {
    private static final String NO_LONGER_THERE = "it is no longer on the class path";

    @Override
    public Optional<ChangelogFile> find(String path) {
        URL found = loader.getResource(path);
        return found == null || isFolder(found) ? Optional.empty() : Optional.of(new Resource(loader, path));
    }

    private static boolean isFolder(URL found) {
        return found.getProtocol().equals("file") && Files.isDirectory(path(found));
    }

    private static Path path(URL file) {
        return Path.of(URI.create(file.toString()));
    }

    /** Of resources of one path the first counts, as it does for the loader. */
    @Override
    public Optional<List<ChangelogFile>> below(String folder, int maxDepth) throws IOException {
        Map<String, ChangelogFile> found = new LinkedHashMap<>();
        List<URL> places = Collections.list(loader.getResources(folder + "/"));
        for (URL place : places) {
            for (String path : paths(place, folder)) {
                if (Root.depth(path, folder) <= maxDepth) {
                    found.putIfAbsent(path, new Resource(loader, path));
                }
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found.values()));
    }

    private static List<String> paths(URL place, String folder) throws IOException {
        URLConnection connection = place.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .toList();
        }
        if (!place.getProtocol().equals("file")) {
            throw new IOException("the class path has it in a place that can't be listed: " + place);
        }
        List<String> paths = new ArrayList<>();
        new FolderRoot(path(place))
                .below("", Integer.MAX_VALUE)
                .orElse(List.of())
                .forEach(file -> paths.add(folder + "/" + file.path()));
        return paths;
    }

    /** What the loader has found it holds; what links of others lead to isn't looked for in it. */
    @Override
    public boolean holds(ChangelogFile file) {
        return file instanceof Resource resource && resource.loader().equals(loader);
    }

    @Override
    public String toString() {
        return "the class path";
    }

    private record Resource(ClassLoader loader, String path) implements ChangelogFile {
        @Override
        public String shown() {
            return "classpath:" + path;
        }

        @Override
        public String place() throws IOException {
            URL found = loader.getResource(path);
            if (found == null) {
                throw new FileNotFoundException(NO_LONGER_THERE);
            }
            if (found.getProtocol().equals("file")) {
                return ClassPathRoot.path(found).toRealPath().toString();
            }
            return found.openConnection() instanceof JarURLConnection jar
                            && jar.getJarFileURL().getProtocol().equals("file")
                    ? JarRoot.place(ClassPathRoot.path(jar.getJarFileURL()), path)
                    : found.toString();
        }

        @Override
        public byte[] content() throws IOException {
            try (InputStream in = loader.getResourceAsStream(path)) {
                if (in == null) {
                    throw new FileNotFoundException(NO_LONGER_THERE);
                }
                return in.readAllBytes();
            }
        }
    }
}
