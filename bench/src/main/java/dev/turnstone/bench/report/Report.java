package dev.turnstone.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.turnstone.bench.report.Result.Case;
import dev.turnstone.bench.report.Result.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Results for people and for programs.
 *
 * @param about the machine and the versions
 */
public record Report(Map<String, String> about, List<String> tools, Results results) {

    /** Tables of medians, and of our median divided by the others'. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Turnstone beside its peers\n\n");
        about.forEach((name, fact) ->
                text.append("- ").append(name).append(": ").append(fact).append('\n'));
        for (Figure figure : Figure.values()) {
            table(figure, text);
        }
        if (!results.skipped().isEmpty()) {
            text.append("\n## Left out\n\n");
            results.skipped().forEach(reason -> text.append("- ").append(reason).append('\n'));
        }
        return text.toString();
    }

    private void table(Figure figure, StringBuilder text) {
        List<Case> cases = results.cases().stream()
                .filter(at -> tools.stream().anyMatch(tool -> results.runs(at, tool, figure) > 0))
                .toList();
        if (cases.isEmpty()) {
            return;
        }
        List<String> others =
                tools.stream().filter(tool -> !tool.equals("turnstone")).toList();
        text.append("\n## ").append(title(figure)).append("\n\n| |");
        tools.forEach(tool -> text.append(' ').append(tool).append(" |"));
        others.forEach(tool -> text.append(" ÷ ").append(tool).append(" |"));
        text.append("\n|---|")
                .append("---:|".repeat(tools.size() + others.size()))
                .append('\n');
        for (Case at : cases) {
            text.append("| ").append(title(at)).append(" |");
            tools.forEach(tool -> cell(results.median(at, tool, figure), figure, text));
            others.forEach(tool -> ratio(results.ratio(at, tool, figure), text));
            text.append('\n');
        }
    }

    private static String title(Figure figure) {
        return switch (figure) {
            case SECONDS -> "Seconds, whole process";
            case CPU_SECONDS -> "Seconds of CPU, the client's own";
            case PEAK_MIB -> "Peak memory, MiB";
            case STATEMENTS -> "SQL statements, by the server's log";
            case ROUND_TRIPS -> "Round trips";
        };
    }

    private static String title(Case at) {
        String link = at.link().equals("loopback") ? "" : ", " + at.link() + " link";
        return at.product() + ", " + at.deed() + ", " + at.workload() + link;
    }

    private static void cell(OptionalDouble value, Figure figure, StringBuilder text) {
        String format = figure == Figure.SECONDS || figure == Figure.CPU_SECONDS ? "%.3f" : "%.0f";
        text.append(' ');
        value.ifPresentOrElse(
                number -> text.append(String.format(Locale.ROOT, format, number)), () -> text.append('–'));
        text.append(" |");
    }

    private static void ratio(OptionalDouble value, StringBuilder text) {
        text.append(' ');
        value.ifPresentOrElse(
                number -> text.append(String.format(Locale.ROOT, "%.2f", number)), () -> text.append('–'));
        text.append(" |");
    }

    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeObjectFieldStart("about");
            for (Map.Entry<String, String> fact : about.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (Case at : results.cases()) {
                write(at, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("leftOut");
            for (String reason : results.skipped()) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private void write(Case at, JsonGenerator json) throws IOException {
        for (Figure figure : Figure.values()) {
            for (String tool : tools) {
                if (results.runs(at, tool, figure) > 0) {
                    write(at, figure, tool, json);
                }
            }
        }
    }

    private void write(Case at, Figure figure, String tool, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("database", at.product().toString());
        json.writeStringField("link", at.link());
        json.writeStringField("deed", at.deed().toString());
        json.writeStringField("workload", at.workload());
        json.writeStringField("tool", tool);
        json.writeStringField("unit", figure.toString());
        json.writeNumberField("median", rounded(results.median(at, tool, figure)));
        json.writeNumberField("runs", results.runs(at, tool, figure));
        if (!tool.equals("turnstone") && results.ratio(at, tool, figure).isPresent()) {
            json.writeNumberField("ratioOfTurnstone", rounded(results.ratio(at, tool, figure)));
        }
        json.writeEndObject();
    }

    private static double rounded(OptionalDouble value) {
        return Math.round(value.orElseThrow() * 1000) / 1000.0;
    }
}
