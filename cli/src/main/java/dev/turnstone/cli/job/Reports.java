package dev.turnstone.cli.job;

import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.report.json.JsonReport;
import dev.turnstone.cli.report.text.TextReport;
import dev.turnstone.cli.terminal.Surroundings;

/** Reports in the form that was asked for. */
public final class Reports {
    private Reports() {}

    /** For a command that was not understood, and so has no notes of its own. */
    public static Report of(String command, Surroundings here, Output options) {
        return of(command, here, options, new Notes(here, options));
    }

    static Report of(String command, Surroundings here, Output options, Notes notes) {
        return options.form() == Output.Form.json
                ? new JsonReport(command, here.out(), notes, new NextCommands(here, options))
                : new TextReport(here, options, notes);
    }
}
