import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Does one thing with Flyway for each line it reads, with tabs between the words: {@code operation url username password
 * location [name=value …]}. It answers each line with one: 0 or 1, a tab, and what came out, in which backslashes and line
 * ends are escaped.
 *
 * <p>It has no package, and is compiled by the tests against jars that are not on their class path.
 */
public final class FlywayOracle {
    public static void main(String[] args) throws Exception {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(answer(line.split("\t", -1)) + "\n");
            out.flush();
        }
    }

    private static String answer(String[] words) {
        StringWriter printed = new StringWriter();
        int code = 0;
        try {
            work(words, new PrintWriter(printed));
        } catch (Throwable e) {
            code = 1;
            printed.getBuffer().setLength(0);
            e.printStackTrace(new PrintWriter(printed));
        }
        close(words[1]);
        return code + "\t"
                + printed.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
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

    /** Derby keeps a database open until it is told otherwise. */
    private static void close(String url) {
        if (url.startsWith("jdbc:derby:")) {
            try {
                DriverManager.getConnection(url.split(";")[0] + ";shutdown=true").close();
            } catch (SQLException goodbye) {
                return;
            }
        }
    }
}
