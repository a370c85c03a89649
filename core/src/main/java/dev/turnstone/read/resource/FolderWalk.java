package dev.turnstone.read.resource;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the files of a tree. What may hide routines and can't be looked into is a problem. */
final class FolderWalk implements FileVisitor<Path> {
    private final Path root;
    private final Consumer<Problem> problems;
    private final List<Resource> found = new ArrayList<>();

    FolderWalk(Path root, Consumer<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    List<Resource> found() {
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (isHidden(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!folder.equals(root) && folder.toString().endsWith(".sql")) {
            // Mounting a single file that isn't there makes a folder of its name.
            report(folder, "is called like a script, but is a folder", "Put the script in its place, or rename it.");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && !file.toString().endsWith(".sql")) {
            // Links were followed; this one may have led to a folder full of routines.
            report(file, "is a link that leads nowhere", "Correct the link, or remove it.");
        } else {
            String path = root.relativize(file).toString().replace('\\', '/');
            found.add(new Resource(path, file.toString(), opener(file, attributes)));
        }
        return FileVisitResult.CONTINUE;
    }

    /** Opening a pipe would wait for somebody who writes into it. */
    private static Resource.Opener opener(Path file, BasicFileAttributes attributes) {
        return attributes.isOther()
                ? () -> {
                    throw new Resource.NoFile("it is no file, but a pipe, a socket or a device");
                }
                : () -> Files.newInputStream(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path place, IOException e) throws IOException {
        if (place.equals(root)) {
            throw e;
        }
        if (isHidden(place)) {
            return FileVisitResult.CONTINUE;
        }
        if (e instanceof FileSystemLoopException) {
            report(place, "is a link to a folder that it lies in itself, so there is no end to it", "Remove the link.");
        } else if (e instanceof AccessDeniedException) {
            report(place, "can't be looked into: permission denied", "Check that you may read it.");
        } else {
            report(place, "can't be read: " + e, "Check that you may read it.");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    private void report(Path place, String what, String next) {
        problems.accept(new Problem(
                ErrorCode.FILE_UNREADABLE,
                "'" + place + "' " + what + ".",
                List.of(Position.startOf(place.toString())),
                next));
    }

    private boolean isHidden(Path path) {
        Path name = path.getFileName();
        return !path.equals(root) && name != null && name.toString().startsWith(".");
    }
}
