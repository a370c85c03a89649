package dev.turnstone.flyway.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.flyway.name.MigrationName.Callback;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.name.NameReader.Misnamed;
import dev.turnstone.flyway.name.NameReader.Named;
import dev.turnstone.flyway.name.NameReader.Other;
import dev.turnstone.flyway.name.NameReader.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReaderTest {
    private final NameReader names = new NameReader(Naming.USUAL);

    @ParameterizedTest
    @CsvSource({
        "V1__a_b.sql,VERSIONED,1,a b",
        "V1_2__a.SQL,VERSIONED,1.2,a",
        "V5.sql,VERSIONED,5,''",
        "V6__.sql,VERSIONED,6,''",
        "V7__a__b_c.sql,VERSIONED,7,a  b c",
        "B3__all.sql,BASELINE,3,all",
        "U1__back.sql,UNDO,1,back"
    })
    void a_name_says_version_and_description(String file, Migrating kind, String version, String description) {
        MigrationName name = named(file);
        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.version().orElseThrow().text()).isEqualTo(version);
        assertThat(name.description()).isEqualTo(description);
    }

    @ParameterizedTest
    @CsvSource({"R__x_y.sql,x y", "R__.sql,''"})
    void what_is_run_again_has_a_description_alone(String file, String description) {
        MigrationName name = named(file);
        assertThat(name.kind()).isEqualTo(Migrating.REPEATABLE);
        assertThat(name.version()).isEmpty();
        assertThat(name.description()).isEqualTo(description);
    }

    @Test
    void a_callback_begins_with_its_event() {
        assertThat(named("afterMigrateError__tell.sql").kind()).isEqualTo(new Callback(Event.AFTER_MIGRATE_ERROR));
        assertThat(named("afterMigrate.sql").kind()).isEqualTo(new Callback(Event.AFTER_MIGRATE));
        assertThat(named("beforeEachMigrate__x_y.sql").description()).isEqualTo("x y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1__x.sql",
                "R.sql",
                "V__x.sql",
                "Vx__y.sql",
                "readme.sql",
                "v1__x.sql",
                "afterMigrate1.sql",
                "Views.sql"
            })
    void other_names_are_told_with_a_reason(String file) {
        assertThat(names.read(file)).isInstanceOf(Misnamed.class);
    }

    @Test
    void files_that_are_no_sql_are_none_of_ours_and_programs_are_seen() {
        assertThat(names.read("V1__x.txt")).isInstanceOf(Other.class);
        assertThat(names.read("V1__x.sql.conf")).isInstanceOf(Other.class);
        assertThat(names.read("V1__x.sh")).isInstanceOf(Program.class);
        assertThat(names.read("build.sh")).isInstanceOf(Other.class);
    }

    @Test
    void a_project_may_call_its_files_otherwise() {
        NameReader own = new NameReader(new Naming("M", "Again", "Base", "Undo", "-", List.of(".ddl", ".sql")));
        assertThat(((Named) own.read("M2-x.ddl")).name().version().orElseThrow().text())
                .isEqualTo("2");
        assertThat(own.read("V1__x.sql")).isInstanceOf(Misnamed.class);
    }

    private MigrationName named(String file) {
        assertThat(names.read(file)).isInstanceOf(Named.class);
        return ((Named) names.read(file)).name();
    }
}
