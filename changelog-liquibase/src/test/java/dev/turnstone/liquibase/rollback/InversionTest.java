package dev.turnstone.liquibase.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.change.TableChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the SQL of the inverses doesn't show; that itself stands beside the SQL of the changes. */
class InversionTest {
    private static final ObjectName PERSON = new ObjectName(Optional.empty(), Optional.empty(), "person");

    @Test
    void a_table_that_was_dropped_does_not_come_back() {
        assertThat(Inversion.of(new TableChange.DropTable(PERSON, Optional.empty())))
                .isEqualTo(new Inverse.None("A dropTable doesn't say how it was before."));
    }

    @Test
    void rows_that_were_deleted_do_not_come_back() {
        assertThat(Inversion.of(new DataChange.Delete(PERSON, new DataChange.Where(Optional.empty(), List.of()))))
                .isEqualTo(new Inverse.None("A delete doesn't say which rows there were before."));
    }

    @Test
    void a_class_of_the_users_is_asked() {
        assertThat(Inversion.of(new OtherChange.Custom("com.example.Fill", Map.of())))
                .isEqualTo(new Inverse.ByItsClass("com.example.Fill"));
    }

    @Test
    void a_tag_leaves_nothing_to_take_back() {
        assertThat(Inversion.of(new OtherChange.TagDatabase("v1", Optional.empty())))
                .isEqualTo(new Inverse.Changes(List.of()));
    }
}
