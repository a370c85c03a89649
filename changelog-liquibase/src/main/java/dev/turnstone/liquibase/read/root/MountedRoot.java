package dev.turnstone.liquibase.read.root;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A folder of another root, whose files have paths that begin with something else.
 *
 * @param prefix how their paths begin, with a slash behind
 * @param root where they lie
 * @param inside how the paths begin there, with a slash behind; empty text for all of it
 */
public record MountedRoot(String prefix, Root root, String inside) implements Root {

    @Override
    public Optional<ChangelogFile> find(String path) {
        return path.startsWith(prefix) ? root.find(there(path)).map(this::mounted) : Optional.empty();
    }

    @Override
    public Optional<List<ChangelogFile>> below(String folder, int maxDepth) throws IOException {
        String start = folder + "/";
        if (!start.startsWith(prefix)) {
            return Optional.empty();
        }
        String folderThere = there(start);
        return root.below(folderThere.substring(0, Math.max(0, folderThere.length() - 1)), maxDepth)
                .map(files -> files.stream().map(this::mounted).toList());
    }

    @Override
    public boolean holds(ChangelogFile file) throws IOException {
        return root.holds(file);
    }

    private String there(String path) {
        return inside + path.substring(prefix.length());
    }

    private ChangelogFile mounted(ChangelogFile file) {
        return new Mounted(prefix + file.path().substring(inside.length()), file);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private record Mounted(String path, ChangelogFile file) implements ChangelogFile {
        @Override
        public String shown() {
            return file.shown();
        }

        @Override
        public String place() throws IOException {
            return file.place();
        }

        @Override
        public byte[] content() throws IOException {
            return file.content();
        }
    }
}
