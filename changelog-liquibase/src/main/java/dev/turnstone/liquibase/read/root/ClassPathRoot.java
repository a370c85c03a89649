package dev.turnstone.liquibase.read.root;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
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

    @Override
    public Optional<ChangelogFile> find(String path) {
        return loader.getResource(path) == null ? Optional.empty() : Optional.of(new Resource(loader, path));
    }

    /** Of resources of one path the first counts, as it does for the loader. */
    @Override
    public Optional<List<ChangelogFile>> below(String folder) throws IOException {
        Map<String, ChangelogFile> found = new LinkedHashMap<>();
        List<URL> places = Collections.list(loader.getResources(folder + "/"));
        for (URL place : places) {
            for (String path : paths(place, folder)) {
                found.putIfAbsent(path, new Resource(loader, path));
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
        new FolderRoot(Path.of(URI.create(place.toString())))
                .below("")
                .orElse(List.of())
                .forEach(file -> paths.add(folder + "/" + file.path()));
        return paths;
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
        public byte[] content() throws IOException {
            try (InputStream in = loader.getResourceAsStream(path)) {
                if (in == null) {
                    throw new FileNotFoundException("it is no longer on the class path");
                }
                return in.readAllBytes();
            }
        }
    }
}
