package dev.turnstone.plugins.read;

import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plugin in a folder. Its classes are in its jars, in those of {@code lib}, and in {@code classes}. */
record FolderFiles(Path root) implements PluginFiles {
    @Override
    public String place() {
        return root.toString();
    }

    @Override
    public boolean hasFolder(String folder) {
        return Files.isDirectory(root.resolve(folder));
    }

    @Override
    public boolean isDangling(String path) {
        Path file = root.resolve(path);
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    @Override
    public List<String> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<Resource> file(String path) throws LeadsOut, IOException {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path real = file.toRealPath();
        if (!real.startsWith(root.toRealPath())) {
            throw new LeadsOut(real.toString());
        }
        return Optional.of(new Resource(path, shown(path), () -> {
            if (!Files.isRegularFile(file)) {
                throw new Resource.NoFile("it is no file");
            }
            return Files.newInputStream(file);
        }));
    }

    @Override
    public String shown(String path) {
        return root.resolve(path).toString();
    }

    @Override
    public PluginClasses classes() {
        List<Path> places = new ArrayList<>();
        Path classes = root.resolve("classes");
        if (Files.isDirectory(classes)) {
            places.add(classes);
        }
        places.addAll(jarsIn(root));
        places.addAll(jarsIn(root.resolve("lib")));
        return new PluginClasses(places);
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SearchPath mounted(String prefix, String folder) {
        return SearchPath.mounted(prefix, root.resolve(folder), "");
    }
}
