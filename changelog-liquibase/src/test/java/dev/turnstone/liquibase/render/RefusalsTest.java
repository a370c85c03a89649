package dev.turnstone.liquibase.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.ViewChange;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said when there is no SQL for a change. */
class RefusalsTest {
    private static final ObjectName PERSON = new ObjectName(Optional.empty(), Optional.empty(), "person");

    @Test
    void an_unknown_database_has_no_renderer() {
        assertThat(Renderers.of("informix", Quoting.LEGACY, new FilesOfFolder(Path.of("."))))
                .isEmpty();
    }

    @Test
    void what_a_database_has_not_got_is_told_with_its_name() {
        assertThatThrownBy(() ->
                        renderer("sqlite").render(new ColumnChange.ModifyDataType(PERSON, "name", "varchar(200)")))
                .isInstanceOf(CannotRender.class)
                .hasMessage("The database sqlite can't change the type of a column that is there;"
                        + " the table would have to be made anew.");
    }

    @Test
    void a_missing_type_is_told() {
        assertThatThrownBy(() -> renderer("mysql")
                        .render(new ColumnChange.RenameColumn(
                                PERSON, "name", "title", Optional.empty(), Optional.empty())))
                .hasMessage("columnDataType is missing: mysql wants the whole column to be written again.");
    }

    @Test
    void what_only_the_database_knows_is_told() {
        assertThatThrownBy(
                        () -> renderer("postgresql").render(new ConstraintChange.DropAllForeignKeyConstraints(PERSON)))
                .hasMessage("Which foreign keys the table person has, only the database knows.");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        Text.File file = new Text.File("no-such-view.sql", Text.Base.SEARCH_PATH, Optional.empty());
        assertThatThrownBy(() -> renderer("h2")
                        .render(new ViewChange.CreateView(
                                PERSON, file, Optional.empty(), Optional.empty(), Optional.empty())))
                .hasMessageStartingWith("The file no-such-view.sql can't be read: ");
    }

    private static Renderer renderer(String database) {
        return Renderers.of(database, Quoting.LEGACY, new FilesOfFolder(Path.of(".")))
                .orElseThrow();
    }
}
