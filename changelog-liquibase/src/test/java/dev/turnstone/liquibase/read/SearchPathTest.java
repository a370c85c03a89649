package dev.turnstone.liquibase.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files in a folder, in a jar and on the class path: their changesets are the same, by the same names. */
class SearchPathTest {
    /** As Liquibase 4.33.0 writes them into its history for these files. */
    private static final List<String> AS_LIQUIBASE_CALLS_THEM =
            List.of("db/root.xml", "db/one.xml", "db/sub/three.xml", "db/all/x.xml", "db/all/y.xml");

    @TempDir
    Path folder;

    @Test
    void a_folder_has_them() {
        writeFiles();
        assertThat(paths(SearchPath.of(List.of(folder)), "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
    }

    @Test
    void a_jar_has_them() {
        assertThat(paths(SearchPath.of(List.of(jar())), "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
    }

    @Test
    void the_class_path_has_them_in_jars() {
        SearchPath files = SearchPath.onClassPath(loader(jar()));
        assertThat(paths(files, "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
        assertThat(paths(files, "classpath:/db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
    }

    @Test
    void the_class_path_has_them_in_folders() {
        writeFiles();
        assertThat(paths(SearchPath.onClassPath(loader(folder)), "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
    }

    @Test
    void a_path_that_a_folder_and_the_class_path_have_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                folder.resolve("db/one.xml"), changelog("<changeSet id=\"mine\" author=\"ann\"><empty/></changeSet>"));
        SearchPath files = SearchPath.of(List.of(folder)).andClassPath(loader(jar()));
        assertThat(read(files, "db/root.xml").problems())
                .extracting(Problem::what)
                .containsExactly("There are two files db/one.xml: " + folder + "/db/one.xml and classpath:db/one.xml.");
    }

    @Test
    void a_jar_and_a_folder_that_are_on_the_class_path_too_are_still_one() {
        writeFiles();
        SearchPath inFolder = SearchPath.of(List.of(folder)).andClassPath(loader(folder));
        assertThat(paths(inFolder, "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
        Path jar = jar();
        SearchPath inJar = SearchPath.of(List.of(jar)).andClassPath(loader(jar));
        assertThat(paths(inJar, "db/root.xml")).isEqualTo(AS_LIQUIBASE_CALLS_THEM);
    }

    @Test
    void files_deeper_than_asked_for_are_left_alone_in_all_places() {
        for (SearchPath files : List.of(SearchPath.of(List.of(jar())), SearchPath.onClassPath(loader(jar())))) {
            assertThat(files.besides("db/rot.xml")).containsExactly("db/one.xml", "db/root.xml");
        }
    }

    @Test
    void what_is_nowhere_is_told_with_where_it_was_looked_for() {
        SearchPath files = SearchPath.of(List.of(folder)).andClassPath(loader(jar()));
        assertThat(read(files, "db/nobody.xml").problems())
                .extracting(Problem::what)
                .containsExactly("There is no file db/nobody.xml in " + folder + " or the class path.");
    }

    @Test
    void a_path_that_leads_out_of_a_jar_is_refused() {
        assertThat(read(SearchPath.of(List.of(jar())), "../db/root.xml").problems())
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .contains("leads out of the search path");
    }

    @Test
    void a_file_that_is_no_jar_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("db.jar"), "no jar");
        assertThatThrownBy(() -> SearchPath.of(List.of(file)))
                .isInstanceOf(TurnstoneException.class)
                .hasMessageContaining("neither a folder nor a jar");
    }

    private static List<String> paths(SearchPath files, String root) {
        LiquibaseChangelog changelog = read(files, root);
        assertThat(changelog.problems()).isEmpty();
        return changelog.changesets().stream()
                .map(changeset -> changeset.id().path())
                .toList();
    }

    private static LiquibaseChangelog read(SearchPath files, String root) {
        return new ChangelogReader(files, Reading.on("h2")).read(root);
    }

    private static Map<String, String> files() {
        String one = changelog("<changeSet id=\"1\" author=\"ann\"><empty/></changeSet>");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("db/root.xml", changelog("""
                <changeSet id="1" author="ann"><empty/></changeSet>
                <include file="classpath:db/one.xml"/>
                <include file="sub/three.xml" relativeToChangelogFile="true"/>
                <includeAll path="/db/all/"/>"""));
        List.of("db/one.xml", "db/sub/three.xml", "db/all/y.xml", "db/all/x.xml")
                .forEach(path -> files.put(path, one));
        return files;
    }

    private static String changelog(String entries) {
        return """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                """ + entries + "</databaseChangeLog>";
    }

    private void writeFiles() {
        files().forEach((path, text) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.writeString(folder.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** With entries for its folders, as the JDK's own tool makes them. */
    private Path jar() {
        Path jar = folder.resolve("changelogs.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("db/", "db/sub/", "db/all/")) {
                zip.putNextEntry(new ZipEntry(name));
            }
            for (Map.Entry<String, String> file : files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static ClassLoader loader(Path place) {
        try {
            return new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
