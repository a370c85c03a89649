package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.rollout.HandOverFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Gives the owners of a subscriber a file, and waits until its catalog shows that they have run it. */
final class HandingOver {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Limits limits;
    private final Watch watch;
    private final Waiting waiting;

    HandingOver(Limits limits, Watch watch, Waiting waiting) {
        this.limits = limits;
        this.watch = watch;
        this.waiting = waiting;
    }

    /** What of a file isn't to be seen yet, for people. */
    @FunctionalInterface
    interface Missing {
        List<String> now();
    }

    void give(Site site, HandOverFile file, Missing missing) throws Halt {
        Path path = limits.handOver().resolve(file.name());
        write(path, file);
        watch.written(site.name(), path);
        boolean inTime = waiting.until(
                "that the owners of " + site.name() + " run " + path,
                EVERY,
                () -> missing.now().isEmpty());
        if (!inTime) {
            throw Halt.of(
                    ErrorCode.REPLICATION_AWAITED,
                    "The owners of " + site.name() + " have not run " + path + " yet: its catalog lacks "
                            + String.join("; ", missing.now()) + ". Nothing more was changed on any server.",
                    "Give them the file; when they have run it, run the same command again.");
        }
    }

    private static void write(Path path, HandOverFile file) throws Halt {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, file.text());
        } catch (IOException e) {
            throw Halt.of(
                    ErrorCode.SETTING_INVALID,
                    "The file " + path + " can't be written: " + e + ".",
                    "Name a folder with --hand-over that can be written to.");
        }
    }
}
