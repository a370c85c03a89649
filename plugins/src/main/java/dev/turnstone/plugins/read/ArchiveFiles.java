package dev.turnstone.plugins.read;

import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.read.resource.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A plugin in a zip file or a jar, or in a folder of one.
 *
 * @param inside how the paths of the plugin begin in the archive, with a slash behind; empty text for all of it
 * @param entries the names of the files in the archive
 */
record ArchiveFiles(Path archive, String inside, NavigableSet<String> entries) implements PluginFiles {
    @Override
    public String place() {
        return inside.isEmpty() ? archive.toString() : shown("");
    }

    @Override
    public boolean hasFolder(String folder) {
        String start = inside + folder + "/";
        String first = entries.ceiling(start);
        return first != null && first.startsWith(start);
    }

    @Override
    public List<String> below(String folder) {
        String start = inside + folder + "/";
        return entries.tailSet(start, true).stream()
                .takeWhile(entry -> entry.startsWith(start))
                .map(entry -> entry.substring(inside.length()))
                .toList();
    }

    @Override
    public Optional<Resource> file(String path) {
        return entries.contains(inside + path)
                ? Optional.of(new Resource(path, shown(path), () -> read(inside + path)))
                : Optional.empty();
    }

    private InputStream read(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new Resource.NoFile("it is no longer in " + archive);
            }
            try (InputStream in = zip.getInputStream(found)) {
                byte[] content = in.readAllBytes();
                requireWhole(content, found);
                return new ByteArrayInputStream(content);
            }
        }
    }

    /** Java looks at that only where an archive is read as a stream. */
    private static void requireWhole(byte[] content, ZipEntry entry) throws ZipException {
        CRC32 sum = new CRC32();
        sum.update(content);
        if (entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
            throw new ZipException(
                    "its content doesn't have the checksum that the archive says; build or download it again");
        }
    }

    @Override
    public String shown(String path) {
        return archive + "!/" + inside + path;
    }

    /** A loader finds classes at the root of an archive only. */
    @Override
    public PluginClasses classes() {
        return inside.isEmpty() ? new PluginClasses(List.of(archive)) : PluginClasses.NONE;
    }

    @Override
    public SearchPath mounted(String prefix, String folder) {
        return SearchPath.mounted(prefix, archive, inside + folder + "/");
    }
}
