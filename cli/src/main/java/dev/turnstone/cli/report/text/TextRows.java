package dev.turnstone.cli.report.text;

import dev.turnstone.Status;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.cli.report.ChecksumLine;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.report.SettingsTable;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.file.FileRecord;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.plan.Plan;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.sql.kind.ChangeKind;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rows of the history as tables. */
final class TextRows {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private TextRows() {}

    /** Authors, tags and kinds have a column where there are any to tell apart. */
    static Table history(List<AppliedChangeset> applied) {
        boolean authors = applied.stream().anyMatch(row -> !row.id().author().equals(ChangesetId.OURS));
        boolean tags = applied.stream().anyMatch(row -> row.tag().isPresent());
        long additive = applied.stream().filter(TextRows::isAdditive).count();
        boolean kinds = additive > 0 && additive < applied.size();
        Table table = new Table();
        table.add(
                "ORDER",
                "WHEN",
                "ID",
                authors ? "AUTHOR" : "",
                "FILE",
                "HOW",
                "CHECKSUM",
                tags ? "TAG" : "",
                kinds ? "KIND" : "",
                "BY");
        for (AppliedChangeset row : applied) {
            table.add(
                    String.valueOf(row.order()),
                    row.executedAt().map(WHEN::format).orElse("?"),
                    row.id().id(),
                    authors ? row.id().author() : "",
                    row.id().path(),
                    row.how(),
                    shown(row.checksum()),
                    row.tag().orElse(""),
                    kinds && isAdditive(row) ? "additive" : "",
                    row.writer());
        }
        return table;
    }

    private static boolean isAdditive(AppliedChangeset row) {
        return row.kind() == ChangeKind.ADDITIVE;
    }

    static Table files(List<FileRecord> records) {
        Table table = new Table();
        if (!records.isEmpty()) {
            table.add("WHEN", "FILE", "HOW", "CHECKSUM", "RUN");
        }
        records.stream()
                .sorted(Comparator.comparing(FileRecord::at))
                .forEach(record -> table.add(
                        record.at(),
                        record.name(),
                        record.result().name(),
                        record.digest().text(),
                        record.runId()));
        return table;
    }

    static Table checksums(List<ChecksumLine> lines) {
        Table table = new Table();
        if (!lines.isEmpty()) {
            table.add("CHANGESET", "RECORDED", "COMPUTED", "");
        }
        lines.forEach(line -> table.add(
                line.id().name(),
                shown(line.recorded()),
                shown(line.computed()),
                line.state().words()));
        return table;
    }

    static Table settings(SettingsTable settings) {
        Table table = new Table();
        table.add("  SETTING", "VALUE", "FROM", "INSTEAD OF");
        for (SettingsTable.Row row : settings.rows()) {
            table.add(
                    "  " + row.setting().name(),
                    row.value()
                            .map(value -> value.shown().replace("\n", ", "))
                            .orElse(row.setting().need() == Setting.Need.REQUIRED ? "(missing)" : "-"),
                    row.value().map(Value::origin).orElse(""),
                    row.value()
                            .map(value -> String.join(", ", value.overridden()))
                            .orElse(""));
        }
        return table;
    }

    static Table expectations(SettingsTable settings) {
        Table table = new Table();
        table.add("  SETTING", "FILE OR VARIABLE", "", "MEANING");
        for (SettingsTable.Row row : settings.rows()) {
            Setting setting = row.setting();
            table.add(
                    "  " + setting.name(),
                    setting.variable(),
                    (setting.need() == Setting.Need.REQUIRED ? "required " : "") + (setting.isSecret() ? "secret" : ""),
                    setting.meaning());
        }
        return table;
    }

    /** How several targets ended; where that was asked, how they stand. */
    static Table rounds(List<Round> rounds) {
        boolean names = rounds.stream().anyMatch(Round::isNamed);
        boolean stand = rounds.stream().anyMatch(round -> round.status().isPresent());
        Table table = new Table();
        table.add("RUN", names ? "NAME" : "", "RESULT", stand ? "APPLIED" : "", stand ? "PENDING" : "", "TARGET");
        for (Round round : rounds) {
            Optional<Plan> plan = round.status().map(Status::plan);
            table.add(
                    round.place(),
                    round.target().name().orElse(""),
                    round.result(),
                    plan.map(one -> String.valueOf(one.standing().applied().size()))
                            .orElse(""),
                    round.pending().map(String::valueOf).orElse(""),
                    round.target().place());
        }
        return table;
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
