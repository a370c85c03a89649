import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.logging.LogManager;

/**
 * Does one thing for each line of stdin, with tabs between the words, of which the second is a database's URL. Each is
 * answered with one line: 0 or 1, a tab, and what was printed and how a failure came about, in which backslashes and line
 * ends are escaped.
 */
final class OneLineEach {
    /** The work of a line. */
    interface Work {
        void on(String[] words, Writer out) throws Exception;
    }

    private OneLineEach() {}

    static void answer(Work work) throws IOException {
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        // Tools talk on both streams.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(answer(work, line.split("\t", -1)) + "\n");
            out.flush();
        }
    }

    private static String answer(Work work, String[] words) {
        StringWriter printed = new StringWriter();
        int code = 0;
        try {
            work.on(words, printed);
        } catch (Throwable e) {
            code = 1;
            e.printStackTrace(new PrintWriter(printed));
        }
        close(words[1]);
        return code + "\t"
                + printed.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    /** Derby keeps a database, and locks others out, until it is told; it says goodbye with an exception. */
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
