package dev.turnstone.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.RoutineContext;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Version;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.sql.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutineFolderTest {
    @TempDir
    private Path folder;

    // Order

    @Test
    void routines_are_ordered_by_version_then_sequence() throws Exception {
        write("V_4.10.0_A.sql", "V_4.9.3.1_A.sql", "V_4.9_AA.sql", "V_4.9_Z.sql", "V_4.9_10.sql", "V_4.9_2.sql");
        assertThat(read().changesets())
                .extracting(Changeset::name)
                .containsExactly(
                        "V_4.9_2.sql",
                        "V_4.9_10.sql",
                        "V_4.9_Z.sql",
                        "V_4.9_AA.sql",
                        "V_4.9.3.1_A.sql",
                        "V_4.10.0_A.sql");
    }

    @Test
    void sql_runs_before_java_at_the_same_step() throws Exception {
        write("V_420_A.sql", "V_420_b.sql");
        assertThat(readWith(new V_420_A()).changesets())
                .extracting(Changeset::name)
                .containsExactly("V_420_A.sql", "V_420_A.java", "V_420_b.sql");
    }

    @Test
    void scripts_of_another_language_take_the_place_of_SQL_and_Java() throws Exception {
        write("V_1_A.kv", "V_1_B.KV", "U_1_A.kv", "V_2_A.sql", "V_2_B.java", "notes.sql");
        Changelog changelog = RoutineFolder.of(folder).writtenIn("kv").changelog();
        assertThat(changelog.changesets())
                .extracting(
                        changeset -> changeset.name() + " " + changeset.notes().description() + " "
                                + changeset.undo().size())
                .containsExactly("V_1_A.kv kv 1", "V_1_B.KV kv 0");
        assertThat(changelog.problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "V_2_A.sql is called like a routine but is no .kv file.",
                        "V_2_B.java is called like a routine but is no .kv file.");
    }

    @Test
    void directives_about_SQL_mean_nothing_in_another_language() throws Exception {
        Files.writeString(folder.resolve("V_1_A.kv"), "-- turnstone: transaction=none expected-duration=5m\nmake a\n");
        Changelog changelog = RoutineFolder.of(folder).writtenIn("kv").changelog();
        assertThat(changelog.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("The directive 'transaction=none' is not understood", "Known are expected-duration"));
    }

    @Test
    void folders_inside_are_part_of_the_changelog_and_of_the_path() throws Exception {
        write("4.1/V_4.1_A.sql");
        assertThat(read().changesets()).singleElement().satisfies(changeset -> {
            assertThat(changeset.id().path()).isEqualTo("4.1/V_4.1_A.sql");
            assertThat(changeset.id().id()).isEqualTo("4.1_A");
            assertThat(changeset.id().author()).isEqualTo("turnstone");
        });
    }

    @Test
    void the_identity_has_the_sequence_upper_case_and_the_version_as_written() throws Exception {
        write("V_4_1_0_b.sql");
        assertThat(read().changesets().get(0).id()).hasToString("V_4_1_0_b.sql::4_1_0_B::turnstone");
    }

    @Test
    void hidden_files_and_other_files_are_left_alone() throws Exception {
        write(
                "V_1_A.sql",
                ".V_2_A.sql",
                ".git/V_3_A.sql",
                "README.md",
                "notes.txt",
                "V_1.jpg",
                ".DS_Store",
                ".V_1_A.sql.swp",
                "V_1_B-countries.csv");
        assertThat(read().problems()).isEmpty();
        assertThat(read().changesets()).hasSize(1);
    }

    // Names

    @Test
    void two_files_for_one_step_are_an_error_that_names_them() throws Exception {
        write("V_4.1_A.sql", "V_4.1.0_a.sql", "more/V_4_1_A.sql");
        assertThat(onlyProblem(ErrorCode.STEP_DUPLICATE)).satisfies(problem -> {
            assertThat(problem.what()).contains("V_4.1_A.sql", "V_4.1.0_a.sql", "V_4_1_A.sql");
            assertThat(problem.where()).hasSize(3);
        });
    }

    @Test
    void two_undos_for_one_step_are_an_error_too() throws Exception {
        write("V_1_A.sql", "U_1_A.sql", "old/U_1_a.sql");
        onlyProblem(ErrorCode.STEP_DUPLICATE);
    }

    @Test
    void compact_and_dotted_versions_in_one_folder_are_an_error_that_names_both() throws Exception {
        write("V_410_A.sql", "V_4.2.0_A.sql");
        assertThat(onlyProblem(ErrorCode.VERSION_STYLES_MIXED).what()).contains("V_410_A.sql", "V_4.2.0_A.sql");
    }

    @Test
    void dots_and_underscores_are_one_style() throws Exception {
        write("V_4.1.0_A.sql", "V_4_2_0_A.sql");
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void compact_versions_of_different_length_bring_a_warning() throws Exception {
        write("V_4931_A.sql", "V_4100_A.sql", "V_500_A.sql");
        Problem warning = onlyProblem(ErrorCode.VERSION_LENGTHS_DIFFER);
        assertThat(warning.isError()).isFalse();
        assertThat(warning.next()).contains("V_4.9.3.1_A.sql");
        assertThat(read().changesets())
                .extracting(Changeset::name)
                .containsExactly("V_500_A.sql", "V_4100_A.sql", "V_4931_A.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V_4.1_A1.sql",
                "V_4.1.sql",
                "V_x_A.sql",
                "v_4.1_A.sql",
                "V4_1__A.sql",
                "schema.sql",
                "V_4.1_A.txt",
                "V_4.1_A",
                "V_4.1_A.sql.bak",
                "V_4.1_A.sql~",
                "V_4.1_A (copy)",
                "v_4.1_a.txt",
                "U_4.1_.sql",
                "V_4.1_A1.java"
            })
    void a_name_that_is_nearly_a_routines_is_an_error(String name) throws Exception {
        write("V_1.0_A.sql", name);
        Problem problem = onlyProblem(ErrorCode.NAME_INVALID);
        assertThat(problem.what()).startsWith(name);
        assertThat(problem.next()).contains("V_4.1.0_A.sql");
    }

    @Test
    void all_problems_are_told_at_once() throws Exception {
        write("V_1_A.sql", "V_1_a.sql", "V_1.2_B.sql", "nonsense.sql");
        Files.writeString(folder.resolve("V_3_A.sql"), "-- turnstone: colour=red\n");
        assertThat(read().problems())
                .extracting(Problem::code)
                .contains(
                        ErrorCode.STEP_DUPLICATE,
                        ErrorCode.VERSION_STYLES_MIXED,
                        ErrorCode.NAME_INVALID,
                        ErrorCode.DIRECTIVE_INVALID);
    }

    @Test
    void a_routine_that_is_equivalent_to_itself_is_an_error() throws Exception {
        write("V_1.0_A.sql");
        Files.writeString(folder.resolve("V_2.0_A.sql"), "-- turnstone: equivalent-of=2_A\nselect 1;");
        assertThat(onlyProblem(ErrorCode.DIRECTIVE_INVALID).what())
                .isEqualTo("V_2.0_A.sql says it is equivalent to itself, 2.0_A.");
    }

    @Test
    void an_undo_that_is_equivalent_to_something_is_an_error() throws Exception {
        write("V_1_A.sql");
        Files.writeString(folder.resolve("U_1_A.sql"), "-- turnstone: equivalent-of=2_A\nselect 1;");
        assertThat(onlyProblem(ErrorCode.DIRECTIVE_INVALID).what()).startsWith("U_1_A.sql is an undo");
    }

    // Contents

    @Test
    void the_checksum_does_not_depend_on_line_ends_or_byte_order_mark() throws Exception {
        Files.writeString(folder.resolve("V_1_A.sql"), "select 1;\nselect 2;\n");
        Files.writeString(folder.resolve("V_1_B.sql"), "\uFEFFselect 1;\r\nselect 2;\r\n");
        assertThat(read().changesets())
                .extracting(changeset -> changeset.checksum().orElseThrow())
                .containsOnly(new Checksum("9:48414a51cc16f80b87ce656bbfa9c6b7"));
    }

    @Test
    void a_file_in_another_encoding_is_an_error_that_names_the_byte() throws Exception {
        Files.write(folder.resolve("V_1_A.sql"), "select 'ö'".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = onlyProblem(ErrorCode.FILE_BADLY_ENCODED);
        assertThat(problem.what()).contains("V_1_A.sql", "offset 8");
        assertThat(problem.next()).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void bad_encoding_is_told_with_line_and_column(String lineEnd) throws Exception {
        byte[] text = ("\uFEFFselect 'ä😀';" + lineEnd + "select 'ä😀\0';").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("V_1_A.sql"), text);
        assertThat(onlyProblem(ErrorCode.FILE_BADLY_ENCODED).where())
                .extracting(Position::line, Position::column)
                .containsExactly(tuple(2, 12));
    }

    @Test
    void a_file_that_can_not_be_read_is_an_error_that_names_it() throws Exception {
        write("V_1_A.sql");
        Files.createSymbolicLink(folder.resolve("V_1_B.sql"), folder.resolve("gone.sql"));
        assertThat(onlyProblem(ErrorCode.FILE_UNREADABLE).what()).startsWith("V_1_B.sql can't be read");
    }

    @Test
    void a_file_without_permission_is_an_error_that_names_it() throws Exception {
        write("V_1_A.sql");
        Path file = folder.resolve("V_1_A.sql");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        assertThat(read().problems()).extracting(Problem::code).contains(ErrorCode.FILE_UNREADABLE);
    }

    @Test
    void a_script_that_was_edited_after_reading_is_refused() throws Exception {
        write("V_1_A.sql");
        Changeset changeset = read().changesets().get(0);
        Files.writeString(folder.resolve("V_1_A.sql"), "drop table everything;");
        var script = ((dev.turnstone.changelog.Change.Sql) changeset.change()).script();
        Splitter splitter = Dialects.forUrl("jdbc:h2:mem:").orElseThrow().splitter();
        assertThatThrownBy(() -> script.statements(splitter, ";"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }

    // Places

    @Test
    void a_missing_folder_is_told_with_the_place_that_was_looked_at() {
        Path missing = folder.resolve("db");
        assertNotFound(missing, missing.toAbsolutePath().toString());
    }

    @Test
    void a_file_instead_of_a_folder_is_told() throws Exception {
        write("V_1_A.sql");
        assertNotFound(folder.resolve("V_1_A.sql"), "is a file");
    }

    @Test
    void an_empty_folder_is_an_error() {
        assertThat(onlyProblem(ErrorCode.FOLDER_EMPTY).isError()).isTrue();
    }

    @Test
    void a_link_to_a_folder_is_a_folder() throws Exception {
        write("there/V_1_A.sql");
        Path link = Files.createSymbolicLink(folder.resolve("here"), folder.resolve("there"));
        assertThat(RoutineFolder.of(link).changelog().changesets()).hasSize(1);
    }

    @Test
    @Timeout(20)
    void a_pipe_is_an_error_and_is_not_opened() throws Exception {
        write("V_1_A.sql");
        makePipe(folder.resolve("V_1_B.sql"));
        makePipe(folder.resolve("other"));
        assertThat(onlyProblem(ErrorCode.FILE_UNREADABLE).what())
                .isEqualTo("V_1_B.sql can't be read: it is no file, but a pipe, a socket or a device.");
    }

    @Test
    @Timeout(20)
    void a_pipe_instead_of_a_jar_is_told() throws Exception {
        write("V_1_A.sql");
        Path pipe = folder.resolve("lib.jar");
        makePipe(pipe);
        assertThatThrownBy(() ->
                        RoutineFolder.of(folder).withClassPath(List.of(pipe)).changelog())
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("neither a folder nor a jar");
    }

    @Test
    void a_link_that_leads_in_a_circle_is_an_error() throws Exception {
        write("more/V_1_A.sql");
        Files.createSymbolicLink(folder.resolve("more/again"), folder);
        Problem problem = onlyProblem(ErrorCode.FILE_UNREADABLE);
        assertThat(problem.what()).contains("more/again", "is a link to a folder that it lies in itself");
        assertThat(problem.next()).isEqualTo("Remove the link.");
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error_for_it_may_have_led_to_routines() throws Exception {
        write("V_1_A.sql");
        Files.createSymbolicLink(folder.resolve("4.1"), folder.resolve("gone"));
        assertThat(onlyProblem(ErrorCode.FILE_UNREADABLE).what()).endsWith("4.1' is a link that leads nowhere.");
    }

    @Test
    void a_folder_inside_without_permission_is_an_error_that_names_it() throws Exception {
        write("V_1_A.sql", "4.1/V_1_B.sql");
        Path inside = folder.resolve("4.1");
        boolean closed = inside.toFile().setReadable(false) && !Files.isReadable(inside);
        try {
            assumeTrue(closed, "this user may read everything");
            assertThat(onlyProblem(ErrorCode.FILE_UNREADABLE).what())
                    .isEqualTo("'" + inside + "' can't be looked into: permission denied.");
        } finally {
            assertThat(inside.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void a_folder_that_is_called_like_a_script_is_an_error() throws Exception {
        write("V_1_A.sql", "V_1_B.sql/notes.txt");
        assertThat(onlyProblem(ErrorCode.FILE_UNREADABLE).what()).contains("V_1_B.sql' is called like a script");
    }

    private static void makePipe(Path path) throws Exception {
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "pipes can't be made here");
    }

    // Settings

    @Test
    void supported_from_is_a_version_as_it_is_written() throws Exception {
        write("V_1.10_A.sql");
        Files.writeString(folder.resolve("turnstone.yaml"), "supported-from: 1.10\n");
        assertThat(read().problems()).isEmpty();
        assertThat(read().supportedFrom()).map(Version::text).contains("1.10");
    }

    @Test
    void settings_may_be_empty_or_all_comments() throws Exception {
        write("V_1_A.sql");
        Files.writeString(folder.resolve("turnstone.yaml"), "# nothing yet\n");
        assertThat(read().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suported-from: 4.1",
                "supported-from: soon",
                "supported-from:",
                "classpath: target/classes",
                "- a\n- list",
                "supported-from: [1",
                "supported-from: 1\nsupported-from: 2"
            })
    void settings_that_are_not_understood_are_an_error(String yaml) throws Exception {
        write("V_1_A.sql");
        Files.writeString(folder.resolve("turnstone.yaml"), yaml);
        Problem problem = onlyProblem(ErrorCode.SETTING_INVALID);
        assertThat(problem.what()).contains("turnstone.yaml");
        assertThat(problem.next()).contains("supported-from: <version>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"turnstone.yml", "Turnstone.YAML", "turnstone.yaml.txt", "4.1/turnstone.yaml"})
    void settings_under_nearly_their_name_are_an_error(String name) throws Exception {
        write("V_1_A.sql", name);
        Problem problem = onlyProblem(ErrorCode.SETTING_INVALID);
        assertThat(problem.what())
                .endsWith("is not read: settings are in 'turnstone.yaml', in the folder of the" + " routines itself.");
        assertThat(problem.where().get(0).file()).endsWith(name);
    }

    // Java

    @Test
    void a_java_source_without_its_class_is_an_error() throws Exception {
        write("V_1_A.sql", "V_1_B.java");
        Problem problem = onlyProblem(ErrorCode.CLASS_UNUSABLE);
        assertThat(problem.what()).startsWith("V_1_B.java");
        assertThat(problem.next()).contains("classpath:");
    }

    @Test
    void a_java_source_gives_its_class_a_path() throws Exception {
        write("4.2/V_420_A.java");
        assertThat(readWith(new V_420_A()).changesets()).singleElement().satisfies(changeset -> {
            assertThat(changeset.id().path()).isEqualTo("4.2/V_420_A.java");
            assertThat(changeset.checksum()).isEmpty();
        });
    }

    @Test
    void a_class_that_is_not_called_like_a_routine_is_an_error() throws Exception {
        write("V_1_A.sql");
        assertThat(readWith(context -> {}).problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.NAME_INVALID);
    }

    @Test
    void a_checksum_that_does_not_fit_the_history_is_an_error() throws Exception {
        write("V_1_A.sql");
        assertThat(readWith(new V_2_A()).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.CLASS_UNUSABLE);
            assertThat(problem.what()).contains("V_2_A", "1 to 35 characters");
        });
    }

    @Test
    void a_class_path_that_does_not_exist_is_told() throws Exception {
        write("V_1_A.sql");
        Files.writeString(folder.resolve("turnstone.yaml"), "classpath: [target/classes]");
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCATION_NOT_FOUND))
                .hasMessageContaining("target/classes");
    }

    @Test
    void a_class_path_entry_that_is_no_jar_is_told() throws Exception {
        write("V_1_A.sql", "lib.jar");
        assertThatThrownBy(() -> RoutineFolder.of(folder)
                        .withClassPath(List.of(folder.resolve("lib.jar")))
                        .changelog())
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("neither a folder nor a jar");
    }

    // Undo

    @Test
    void an_undo_of_the_same_language_belongs_to_its_routine() throws Exception {
        write("V_420_A.sql", "U_420_A.sql");
        Changelog changelog = readWith(new V_420_A(), new U_420_A());
        assertThat(changelog.problems()).isEmpty();
        assertThat(changelog.changesets())
                .extracting(changeset -> changeset.undo().get(0).at().file())
                .containsExactly(folder.resolve("U_420_A.sql").toString(), U_420_A.class.getName());
    }

    @Test
    void a_routine_alone_at_its_step_may_be_undone_in_the_other_language() throws Exception {
        write("V_420_A.sql");
        assertThat(readWith(new U_420_A()).changesets().get(0).undo()).hasSize(1);
    }

    @Test
    void an_undo_without_a_routine_brings_a_warning() throws Exception {
        write("V_1_A.sql", "U_1_B.sql");
        assertThat(onlyProblem(ErrorCode.UNDO_ORPHANED)).satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.where())
                    .containsExactly(
                            Position.startOf(folder.resolve("U_1_B.sql").toString()));
        });
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "select 1;");
        }
    }

    private Changelog read() {
        return RoutineFolder.of(folder).changelog();
    }

    private Changelog readWith(JavaRoutine... routines) {
        return RoutineFolder.of(folder).withRoutines(List.of(routines)).changelog();
    }

    private Problem onlyProblem(ErrorCode code) {
        List<Problem> problems = read().problems();
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        return problems.get(0);
    }

    private static void assertNotFound(Path place, String message) {
        assertThatThrownBy(() -> RoutineFolder.of(place).changelog())
                .isInstanceOfSatisfying(
                        TurnstoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCATION_NOT_FOUND))
                .hasMessageContaining(message);
    }

    /** Does nothing. */
    static final class V_420_A implements JavaRoutine {
        @Override
        public void run(RoutineContext context) {}
    }

    /** Undoes nothing. */
    static final class U_420_A implements JavaRoutine {
        @Override
        public void run(RoutineContext context) {}
    }

    /** Says too much. */
    static final class V_2_A implements JavaRoutine {
        @Override
        public void run(RoutineContext context) {}

        @Override
        public Optional<String> checksum() {
            return Optional.of("x".repeat(36));
        }
    }
}
