package dev.turnstone.flyway.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Directives.TransactionMode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
    @TempDir
    Path folder;

    @Test
    void checksums_are_those_that_flyway_writes() throws IOException {
        file("V1__a.sql", "create table t1(id int);\ninsert into t1 values (1);\n");
        file("V2__a.sql", "create table t2(id int);\r\ninsert into t2 values (1);\r\n");
        file("V3__a.sql", "\uFEFFcreate table t3(id int);\ninsert into t3 values (1);");
        file("V4__a.sql", "\n\ncreate table t4(id int);\n\n\n-- c\n\n");
        file("V5__a.sql", "create table t5(id int);\rinsert into t5 values (1);\r");
        file("V6__a.sql", "create table t6(n text default '\u00e9\u20ac\ud834\udd1e');\n");
        file("V7__a.sql", "create table t7(n text default '${x}');\n");
        file("R__v.sql", "create or replace view va as select '${x}'::text as n;\n");
        file("V12__a.sql", "create table t12(n text);  \n   \n");
        file("V13__a.sql", "");

        FlywayFolder read = read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.migrations().stream().map(each -> each.checksum().orElseThrow()))
                .containsExactly(
                        -1334117578,
                        1766910982,
                        565633302,
                        -2026020538,
                        1217644855,
                        -1859565243,
                        1903813608,
                        -697328774,
                        0,
                        1110117194);
        assertThat(read.migrations().get(9).plain()).contains(722544137);
    }

    @Test
    void the_encoding_of_a_file_does_not_count() throws IOException {
        file("V1__a.sql", "select '\u00e9\u20ac';\n");
        Files.write(folder.resolve("V2__b.sql"), "select '\u00e9\u20ac';\n".getBytes(Charset.forName("windows-1252")));
        file("V2__b.sql.conf", "encoding=windows-1252\n");

        List<Migration> read = read().migrations();

        assertThat(read.get(0).checksum()).isEqualTo(read.get(1).checksum());
    }

    @Test
    void a_character_between_two_chunks_stays_whole() throws IOException {
        String text = "x".repeat(8191) + "\ud834\udd1e" + "y".repeat(9000);
        file("V1__a.sql", text);
        file("V2__b.sql", text.replace("y".repeat(100), "y".repeat(100) + "\n"));

        List<Migration> read = read().migrations();

        assertThat(read.get(0).checksum()).isEqualTo(read.get(1).checksum());
    }

    @Test
    void two_files_of_one_version_are_told_together() throws IOException {
        file("V1__a.sql", "select 1;");
        file("V1.0__b.sql", "select 1;");
        file("sub/R__x.sql", "select 1;");
        file("R__x.sql", "select 1;");
        file("V01__c.sql", "select 1;");

        assertThat(read().problems())
                .extracting(Problem::code)
                .containsOnly(ErrorCode.STEP_DUPLICATE)
                .hasSize(3);
    }

    @Test
    void programs_are_refused_by_name() throws IOException {
        file("V1__load.py", "print(1)");

        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.NAME_INVALID);
            assertThat(problem.what()).startsWith("V1__load.py is a program");
        });
    }

    @Test
    void an_unknown_wish_beside_a_script_is_an_error() throws IOException {
        file("V1__a.sql", "select 1;");
        file("V1__a.sql.conf", "executeInTransaction=false\ncolour=red\n");

        assertThat(read().problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("colour");
    }

    @Test
    void a_script_may_be_left_out_by_its_condition() throws IOException {
        file("V1__a.sql", "select 1;");
        file("V1__a.sql.conf", "shouldExecute=(a==b || true) && c!=d\n");
        file("V2__b.sql", "select 1;");
        file("V2__b.sql.conf", "shouldExecute=x==y\n");

        assertThat(read().migrations())
                .extracting(Migration::use)
                .containsExactly(Migration.Use.RUN, Migration.Use.LEFT_OUT);
    }

    @Test
    void what_is_neither_true_nor_false_is_told_with_all_that_is_wrong_beside_it() throws IOException {
        file("V1__a.sql", "select 1;");
        file("V1__a.sql.conf", "executeInTransaction=nope\nbogus=1\n");

        assertThat(read().problems().toString())
                .contains("sets executeInTransaction to 'nope'", "settings that don't exist: bogus");
    }

    @Test
    void a_path_with_stars_means_folders() throws IOException {
        file("a/one/V1__a.sql", "select 1;");
        file("a/b/c/one/V2__b.sql", "select 1;");
        file("a/two/V3__c.sql", "select 1;");

        FlywayFolder read = read(folder + "/**/one");

        assertThat(read.migrations()).extracting(Migration::script).containsExactly("V1__a.sql", "V2__b.sql");
        assertThat(read(folder + "/a/*").migrations())
                .extracting(Migration::script)
                .containsExactly("V1__a.sql", "c/one/V2__b.sql", "V3__c.sql");
    }

    @Test
    void classes_on_the_class_path_are_migrations_by_their_names() {
        FlywayFolder read = FolderReader.read(
                FlywayFiles.at(List.of(
                        Location.parse("classpath:dev/turnstone/flyway/read/java", Location.Place.FILE_SYSTEM))),
                getClass().getClassLoader());

        assertThat(read.problems()).isEmpty();
        assertThat(read.migrations()).singleElement().satisfies(migration -> {
            assertThat(migration.script()).isEqualTo("dev.turnstone.flyway.read.java.V3__Fill_names");
            assertThat(migration.description()).isEqualTo("Fill names");
            assertThat(migration.checksum()).contains(-7);
            assertThat(migration.isJava()).isTrue();
            assertThat(migration.directives().transaction()).isEqualTo(TransactionMode.NONE);
        });
    }

    private FlywayFolder read() {
        return read(folder.toString());
    }

    private FlywayFolder read(String location) {
        FlywayFiles files = FlywayFiles.at(List.of(Location.parse(location, Location.Place.FILE_SYSTEM)))
                .replacing(Optional.of(Placeholders.NONE.and(Map.of("X", "VAL"))));
        return FolderReader.read(files, getClass().getClassLoader());
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
