package dev.turnstone.plugins.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds the files of a plugin that somebody names, and tells why one can't be had. */
final class NamedFiles {
    private final PluginFiles files;
    private final PluginProblems problems;

    NamedFiles(PluginFiles files, PluginProblems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** A file that must be there, since it is named at that place. */
    Optional<Resource> listed(String name, Position at) {
        String path = PluginReading.FOLDER + "/" + name;
        int before = problems.count();
        Optional<Resource> found = maybe(path, at);
        if (found.isEmpty() && problems.count() == before) {
            tellMissing(name, at);
        }
        return found;
    }

    /** A file that may be there or not. */
    Optional<Resource> maybe(String path, Position at) {
        try {
            if (files.isDangling(path)) {
                problems.invalid(
                        "has a link at " + path + " that leads nowhere",
                        at,
                        "Put the file itself there, or remove the link.");
                return Optional.empty();
            }
            return files.file(path);
        } catch (PluginFiles.LeadsOut e) {
            problems.invalid(
                    "has a link at " + path + " that leads out of it, to " + e.getMessage(),
                    at,
                    "Put the file itself there.");
        } catch (IOException e) {
            problems.add(
                    ErrorCode.FILE_UNREADABLE,
                    "has a file " + path + " that can't be read: " + e.getMessage(),
                    at,
                    "Check that you may read it.");
        }
        return Optional.empty();
    }

    private void tellMissing(String name, Position at) {
        List<String> near = NearMisses.of(name, present());
        problems.add(
                ErrorCode.PLUGIN_FILE_MISSING,
                "lists " + name + ", but there is no such file in " + files.shown(PluginReading.FOLDER),
                at,
                (near.isEmpty() ? "" : "Did it mean " + String.join(" or ", near) + "? ")
                        + "Bring the file, or remove the line.");
    }

    /** The names of all files that could be listed. */
    List<String> present() {
        try {
            return files.below(PluginReading.FOLDER).stream()
                    .map(path -> path.substring(PluginReading.FOLDER.length() + 1))
                    .toList();
        } catch (IOException e) {
            problems.add(
                    ErrorCode.FILE_UNREADABLE,
                    "has a folder that can't be listed: " + e.getMessage(),
                    Position.startOf(files.shown(PluginReading.FOLDER)),
                    "Check that you may read it.");
            return List.of();
        }
    }
}
