package dev.turnstone.liquibase.render.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    @Test
    void a_table_is_taken_apart() throws CannotRender {
        SqliteTable table = TableReader.read("t", """
                CREATE TABLE "t" ( -- the table
                  [a b] INTEGER CONSTRAINT "pk" PRIMARY KEY ASC ON CONFLICT ABORT AUTOINCREMENT, /* a, b ( */
                  `c` VARCHAR (10, 2) DEFAULT NULL NOT NULL COLLATE NOCASE,
                  d,
                  e DEFAULT (1 + (2)) UNIQUE CHECK (e > 0 AND e <> ','),
                  f INT REFERENCES p(x) ON DELETE SET NULL ON UPDATE SET DEFAULT NOT DEFERRABLE,
                  g GENERATED ALWAYS AS (e * 2) STORED,
                  CONSTRAINT uq UNIQUE (c, d),
                  CHECK (d <> 1),
                  FOREIGN KEY (c, "d") REFERENCES q (y, z)
                ) STRICT, WITHOUT ROWID""");

        assertThat(table.columns()).extracting(TableColumn::name).containsExactly("a b", "c", "d", "e", "f", "g");
        assertThat(table.columns())
                .extracting(TableColumn::type)
                .containsExactly("INTEGER", "VARCHAR (10, 2)", "", "", "INT", "");
        assertThat(table.columns())
                .extracting(
                        column -> column.clauses().stream().map(Clause::kind).toList())
                .containsExactly(
                        List.of(Kind.PRIMARY),
                        List.of(Kind.DEFAULT, Kind.NOT, Kind.COLLATE),
                        List.of(),
                        List.of(Kind.DEFAULT, Kind.UNIQUE, Kind.CHECK),
                        List.of(Kind.REFERENCES),
                        List.of(Kind.GENERATED));
        assertThat(table.columns().get(0).clauses().get(0).isCalled("PK")).isTrue();
        assertThat(table.columns().get(0).clauses().get(0).counts()).isTrue();
        assertThat(table.constraints())
                .extracting(Clause::kind)
                .containsExactly(Kind.UNIQUE, Kind.CHECK, Kind.REFERENCES);
        assertThat(table.constraints())
                .extracting(Clause::columns)
                .containsExactly(List.of("c", "d"), List.of(), List.of("c", "d"));
        assertThat(table.options()).isEqualTo("STRICT, WITHOUT ROWID");
    }

    @Test
    void what_is_not_changed_stays_as_it_was_written() throws CannotRender {
        SqliteTable table = TableReader.read("t", "CREATE TABLE t (a  TEXT /* why */ NOT NULL, [b] int -- last\n)");
        assertThat(table.changed("B", column -> column.of("TEXT")).text("n"))
                .isEqualTo("CREATE TABLE \"n\" (a  TEXT /* why */ NOT NULL, \"b\" TEXT)");
    }

    @Test
    void only_plain_tables_can_be_made_anew() {
        assertThatThrownBy(() -> TableReader.read("t", "CREATE VIRTUAL TABLE t USING fts5(a)"))
                .isInstanceOf(CannotRender.class)
                .hasMessage("The table t is none that can be made anew.");
    }
}
