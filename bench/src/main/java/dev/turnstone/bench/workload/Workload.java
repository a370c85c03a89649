package dev.turnstone.bench.workload;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there is to migrate: so many migrations, each with its statements. */
public record Workload(Kind kind, int size) {
    private static final int ROWS_PER_INSERT = 1000;
    private static final int FILES_PER_PLUGIN = 10;

    /** What the migrations are like. */
    public enum Kind {
        /** Each makes one small table and one index. */
        TABLES,
        /** The same as the files of one Flyway folder, for Flyway and for us, on Flyway's history. */
        FLYWAY,
        /** Those of so many plugins, ten files each, behind a core with one table. */
        PLUGINS,
        /** One that fills a table by INSERTs of a thousand rows each. */
        INSERTS,
        /** One that fills a table by a single COPY. */
        COPY,
        /** Each makes a table and an index and inserts a few rows: a Liquibase changelog in one file. */
        XML,
        /** The same in included files of fifty. */
        XML_INCLUDED,
        YAML,
        FORMATTED_SQL;

        /** Whether it is written as a Liquibase changelog, the same for every tool that reads such. */
        public boolean isChangelog() {
            return switch (this) {
                case TABLES, FLYWAY, PLUGINS, INSERTS, COPY -> false;
                case XML, XML_INCLUDED, YAML, FORMATTED_SQL -> true;
            };
        }
    }

    public static Workload tables(int migrations) {
        return new Workload(Kind.TABLES, migrations);
    }

    /** Of plugins those of all; the core's comes on top. */
    public int migrations() {
        if (kind == Kind.PLUGINS) {
            return size * FILES_PER_PLUGIN;
        }
        return hasMany() ? size : 1;
    }

    /** The plugin that a migration belongs to, from 1 on. */
    static int pluginOf(int number) {
        return (number + FILES_PER_PLUGIN - 1) / FILES_PER_PLUGIN;
    }

    /** Whether there are many small migrations, so that doing nothing is worth measuring. */
    public boolean hasMany() {
        return switch (kind) {
            case INSERTS, COPY -> false;
            case TABLES, FLYWAY, PLUGINS, XML, XML_INCLUDED, YAML, FORMATTED_SQL -> true;
        };
    }

    /** How it is called in results. */
    public String title() {
        return switch (kind) {
            case TABLES -> "N=" + size;
            case FLYWAY -> "Flyway folder of " + size + " files";
            case PLUGINS -> size + " plugins of " + FILES_PER_PLUGIN + " files";
            case INSERTS -> size + " rows by INSERT";
            case COPY -> size + " rows by COPY";
            case XML -> "XML, N=" + size;
            case XML_INCLUDED -> "XML included, N=" + size;
            case YAML -> "YAML, N=" + size;
            case FORMATTED_SQL -> "formatted SQL, N=" + size;
        };
    }

    /** The text of the migration of that number, from 1 on, piece by piece: a million rows are no string. */
    public Stream<String> migration(int number) {
        return switch (kind) {
            case TABLES, FLYWAY, PLUGINS ->
                Stream.of(
                        "CREATE TABLE t_%1$d (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);\n".formatted(number)
                                + "CREATE INDEX i_%1$d ON t_%1$d (name);\n".formatted(number));
            case INSERTS ->
                Stream.concat(
                        Stream.of(bigTable()),
                        IntStream.range(0, size / ROWS_PER_INSERT).mapToObj(Workload::insert));
            case COPY ->
                Stream.of(
                                Stream.of(bigTable(), "COPY big (id, name) FROM STDIN;\n"),
                                IntStream.range(0, size).mapToObj(id -> id + "\tname of " + id + "\n"),
                                Stream.of("\\.\n"))
                        .flatMap(pieces -> pieces);
            case XML, XML_INCLUDED, YAML, FORMATTED_SQL -> Stream.of(ChangelogFormat.sql(number));
        };
    }

    private static String bigTable() {
        return "CREATE TABLE big (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);\n";
    }

    private static String insert(int batch) {
        StringBuilder sql = new StringBuilder("INSERT INTO big (id, name) VALUES\n");
        for (int row = 0; row < ROWS_PER_INSERT; row++) {
            int id = batch * ROWS_PER_INSERT + row;
            sql.append("(").append(id).append(", 'name of ").append(id).append("')");
            sql.append(row + 1 < ROWS_PER_INSERT ? ",\n" : ";\n");
        }
        return sql.toString();
    }
}
