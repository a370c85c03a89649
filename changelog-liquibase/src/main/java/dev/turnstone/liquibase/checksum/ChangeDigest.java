package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.ViewChange;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.digest.DataDigest;
import dev.turnstone.liquibase.checksum.digest.Md5;
import dev.turnstone.liquibase.checksum.digest.SqlDigest;
import dev.turnstone.liquibase.checksum.digest.SqlDigest.Treatment;
import dev.turnstone.liquibase.checksum.recipe.ChangeFields;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The digests of the changes of one changeset, with their version before them. */
final class ChangeDigest {
    private static final Set<String> VIEW_TEXT = Set.of("path", "relativeToChangelogFile", "selectQuery", "encoding");
    private static final Set<String> PROCEDURE_TEXT =
            Set.of("path", "relativeToChangelogFile", "procedureText", "encoding", "dbms", "comment");

    private final LiquibaseChangeset changeset;
    private final Recipe recipe;
    private final ChangeFile files;
    private final OwnDigests classes;

    ChangeDigest(LiquibaseChangeset changeset, Recipe recipe, ChangesetFiles files, OwnDigests classes) {
        this.changeset = changeset;
        this.recipe = recipe;
        this.files = new ChangeFile(files, changeset);
        this.classes = classes;
    }

    String of(ChangeElement element) throws IOException {
        // By its name, so that only these few are made into changes.
        return switch (element.type().name()) {
            case "sql", "sqlFile" -> recipe.mark(sqlOrFile((SqlChange.Sql) element.change()));
            case "createView" -> definition(element, ((ViewChange.CreateView) element.change()).query(), VIEW_TEXT);
            case "createProcedure" ->
                definition(element, ((SqlChange.CreateProcedure) element.change()).text(), PROCEDURE_TEXT);
            case "loadData" -> {
                DataChange.LoadData load = (DataChange.LoadData) element.change();
                yield data(load.table().name(), load.file());
            }
            case "loadUpdateData" -> {
                DataChange.LoadUpdateData load = (DataChange.LoadUpdateData) element.change();
                yield data(load.table().name(), load.file());
            }
            case "customChange" ->
                classes.of((OtherChange.Custom) element.change(), recipe.version())
                        .orElseGet(() -> structured(element, Set.of()));
            default -> structured(element, Set.of());
        };
    }

    private String sqlOrFile(SqlChange.Sql sql) throws IOException {
        return sql.text() instanceof Text.File file ? sqlFile(sql, file) : sql(sql);
    }

    private String structured(ChangeElement element, Set<String> without) {
        return recipe.mark(Md5.of(
                ChangeFields.of(element, recipe, without).written(element.type().name())));
    }

    private String sql(SqlChange.Sql change) throws IOException {
        String text = ((Text.Inline) change.text()).text();
        return recipe.isNinth()
                ? SqlDigest.withoutBlanks(text)
                : SqlDigest.withTreatment(
                        treatment(change), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String sqlFile(SqlChange.Sql change, Text.File file) throws IOException {
        if (recipe.isNinth()) {
            return SqlDigest.withoutBlanks(
                    recipe.has(Drift.FILES_FILLED_IN) ? files.filledIn(file) : files.asWritten(file));
        }
        try (InputStream in = files.open(file)) {
            return SqlDigest.withTreatment(treatment(change), in);
        }
    }

    private Treatment treatment(SqlChange.Sql change) {
        Treatment treatment = Treatment.of(change);
        boolean otherWay = recipe.has(Drift.CUT_THE_OTHER_WAY)
                && changeset.behaviour().runWith().isPresent();
        return otherWay ? treatment.cutTheOtherWay() : treatment;
    }

    /** Of a view or a procedure: what is said around its text, and the text. */
    private String definition(ChangeElement element, Text text, Set<String> fieldsOfText) throws IOException {
        if (recipe.isNinth()) {
            String sql = text instanceof Text.File file ? files.definition(file) : ((Text.Inline) text).text();
            return together(structured(element, fieldsOfText), SqlDigest.withoutBlanks(sql));
        }
        if (text instanceof Text.File file) {
            try (InputStream in = files.open(file)) {
                return together(structured(element, Set.of()), SqlDigest.withTreatment(Treatment.OF_ONE_STATEMENT, in));
            }
        }
        return structured(element, Set.of());
    }

    private String data(String table, DataChange.DataFile data) throws IOException {
        try (InputStream in = files.open(data.file())) {
            return together(table, DataDigest.of(in, data.comment()));
        }
    }

    private String together(String head, String digest) {
        return recipe.mark(Md5.of(head + ":" + recipe.mark(digest)));
    }
}
