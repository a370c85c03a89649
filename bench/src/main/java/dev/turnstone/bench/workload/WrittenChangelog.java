package dev.turnstone.bench.workload;

import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A Liquibase changelog in a folder, the same for every tool that reads such.
 *
 * @param name of its first file
 */
public record WrittenChangelog(Path folder, String name) {
    private static final int CHANGESETS_PER_FILE = 50;

    /** Of a workload that is one. */
    public static WrittenChangelog of(Workload workload, Path folder) {
        return new WrittenChangelog(folder, "changelog." + format(workload).ending());
    }

    private static ChangelogFormat format(Workload workload) {
        return switch (workload.kind()) {
            case XML, XML_INCLUDED -> ChangelogFormat.XML;
            case YAML -> ChangelogFormat.YAML;
            case FORMATTED_SQL -> ChangelogFormat.SQL;
            case TABLES, FLYWAY, PLUGINS, INSERTS, COPY ->
                throw new IllegalArgumentException(workload + " is no changelog");
        };
    }

    public void write(Workload workload) {
        if (workload.kind() == Workload.Kind.XML_INCLUDED) {
            writeParts(workload.size());
            return;
        }
        try (Text file = new Text(folder.resolve(name))) {
            file.add(format(workload).file(IntStream.rangeClosed(1, workload.size())));
        }
    }

    private void writeParts(int size) {
        int parts = (size + CHANGESETS_PER_FILE - 1) / CHANGESETS_PER_FILE;
        try (Text root = new Text(folder.resolve(name))) {
            root.add(ChangelogFormat.including(IntStream.range(0, parts).mapToObj(WrittenChangelog::part)));
        }
        for (int i = 0; i < parts; i++) {
            int first = i * CHANGESETS_PER_FILE + 1;
            int last = Math.min(size, first + CHANGESETS_PER_FILE - 1);
            try (Text part = new Text(folder.resolve(part(i)))) {
                part.add(ChangelogFormat.XML.file(IntStream.rangeClosed(first, last)));
            }
        }
    }

    private static String part(int number) {
        return "parts/part-" + number + ".xml";
    }
}
