package dev.turnstone.liquibase.read.change;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes of rows, changes written in SQL, and those that are neither, from their attributes. */
final class OtherChanges {
    static final Map<String, Function<Attributes, Change>> READERS = Map.ofEntries(
            Map.entry(
                    "insert",
                    given -> new DataChange.Insert(
                            given.object("tableName"), ColumnReader.columns(given.node()), given.text("dbms"))),
            Map.entry(
                    "update",
                    given -> new DataChange.Update(
                            given.object("tableName"), ColumnReader.columns(given.node()), where(given.node()))),
            Map.entry("delete", given -> new DataChange.Delete(given.object("tableName"), where(given.node()))),
            Map.entry(
                    "loadData",
                    given -> new DataChange.LoadData(
                            given.object("tableName"),
                            dataFile(given),
                            ColumnReader.loadColumns(given.node()),
                            given.flag("usePreparedStatements"))),
            Map.entry(
                    "loadUpdateData",
                    given -> new DataChange.LoadUpdateData(
                            given.object("tableName"),
                            dataFile(given),
                            ColumnReader.loadColumns(given.node()),
                            given.list("primaryKey"),
                            given.flag("onlyUpdate"),
                            given.flag("usePreparedStatements"))),
            Map.entry("sql", given -> sql(given, inline(body(given, "sql")))),
            Map.entry("sqlFile", given -> sql(given, given.file("path"))),
            Map.entry("createProcedure", OtherChanges::createProcedure),
            Map.entry("dropProcedure", given -> new SqlChange.DropProcedure(given.object("procedureName"))),
            Map.entry(
                    "customChange", given -> new OtherChange.Custom(given.required("class"), parameters(given.node()))),
            Map.entry("executeCommand", OtherChanges::executeCommand),
            Map.entry(
                    "output",
                    given -> new OtherChange.Output(
                            body(given, "message").text().orElse(""),
                            given.text("target").filter(text -> !text.isEmpty()).orElse("STDERR"))),
            Map.entry(
                    "stop",
                    given -> new OtherChange.Stop(
                            Optional.of(body(given, "message").text().orElse(""))
                                    .filter(text -> !text.isEmpty())
                                    .orElse("Stop command in changelog file"))),
            Map.entry("empty", given -> new OtherChange.Empty()),
            Map.entry(
                    "tagDatabase",
                    given -> new OtherChange.TagDatabase(given.required("tag"), given.flag("keepTagOnRollback"))));

    private OtherChanges() {}

    /** What has the text: the element itself; in YAML and JSON, what stands below it by the name of the parameter. */
    private static Node body(Attributes given, String parameter) {
        Node own = given.node();
        return own.text().isPresent() ? own : own.first(parameter).orElse(own);
    }

    private static Text inline(Node body) {
        return new Text.Inline(body.text().orElse(""), body.textAt());
    }

    /** The text of a view: in the element, or in a file. */
    static Text bodyOrFile(Attributes given) {
        return given.text("path").isPresent() ? given.file("path") : inline(body(given, "selectQuery"));
    }

    private static Change sql(Attributes given, Text text) {
        return new SqlChange.Sql(
                text,
                given.flag("splitStatements").orElse(true) ? SqlChange.Cutting.STATEMENTS : SqlChange.Cutting.WHOLE,
                given.is("stripComments") ? SqlChange.Comments.STRIPPED : SqlChange.Comments.KEPT,
                given.text("endDelimiter"),
                given.text("dbms"));
    }

    private static Change createProcedure(Attributes given) {
        Text text = given.text("path").isPresent()
                ? given.file("path")
                : inline(given.node().first("procedureBody").orElseGet(() -> body(given, "procedureText")));
        return new SqlChange.CreateProcedure(
                given.text("procedureName").map(name -> given.object("procedureName")),
                text,
                given.flag("replaceIfExists"),
                given.text("dbms"));
    }

    private static DataChange.Where where(Node change) {
        return new DataChange.Where(
                change.value("where"),
                Stream.concat(Stream.of(change), change.all("whereParams").stream())
                        .flatMap(node -> node.all("param").stream())
                        .map(ColumnReader::column)
                        .toList());
    }

    private static DataChange.DataFile dataFile(Attributes given) {
        return new DataChange.DataFile(
                given.file("file"),
                given.text("separator").orElse(","),
                given.text("quotchar").orElse("\""),
                given.text("commentLineStartsWith").orElse("#"));
    }

    private static Change executeCommand(Attributes given) {
        List<String> arguments = given.node().all("arg").stream()
                .flatMap(arg -> arg.value("value").or(arg::text).stream())
                .toList();
        return new OtherChange.ExecuteCommand(
                given.required("executable"), arguments, given.text("timeout"), given.text("os"));
    }

    /** The parameters of a class of the user's. */
    static Map<String, String> parameters(Node node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.all("param")
                .forEach(param -> param.value("name")
                        .ifPresent(name -> parameters.put(
                                name, param.value("value").or(param::text).orElse(""))));
        return parameters;
    }
}
