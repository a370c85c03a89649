import java.io.PrintWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Does one thing with Flyway for each line it reads, with tabs between the words: {@code operation url username password
 * location [name=value …]}. It answers as {@link OneLineEach} does.
 *
 * <p>It has no package, and is compiled by the tests against jars that are not on their class path.
 */
public final class FlywayOracle {
    public static void main(String[] args) throws Exception {
        OneLineEach.answer((words, out) -> work(words, new PrintWriter(out, true)));
    }

    private static void work(String[] words, PrintWriter out) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 5; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            settings.put("flyway." + words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        Flyway flyway = Flyway.configure()
                .dataSource(words[1], words[2], words[3])
                .locations(words[4].split(","))
                .configuration(settings)
                .load();
        switch (words[0]) {
            case "migrate" -> out.print(flyway.migrate().migrationsExecuted);
            case "info" -> {
                for (MigrationInfo info : flyway.info().all()) {
                    out.println(info.getVersion() + "|" + info.getDescription() + "|" + info.getType() + "|"
                            + info.getScript() + "|" + info.getChecksum() + "|"
                            + info.getState().getDisplayName());
                }
            }
            case "validate" -> flyway.validate();
            case "repair" -> flyway.repair();
            case "baseline" -> flyway.baseline();
            case "clean" -> flyway.clean();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }
}
