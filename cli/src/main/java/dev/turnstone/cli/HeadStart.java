package dev.turnstone.cli;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Readies on a second thread, while the options are read, what a run needs a moment later: the providers of digests, and
 * for PostgreSQL those of its login, which take longer to get going than everything else about connecting. Nothing
 * depends on it; what isn't ready in time is made ready where it is needed.
 */
final class HeadStart implements Runnable {
    private static final String SCHEME = "jdbc:postgresql:";

    /** Enough for the code to be there. */
    private static final int ITERATIONS = 64;

    private final boolean postgres;

    private HeadStart(boolean postgres) {
        this.postgres = postgres;
    }

    /** Begins, for a command line whose URL may also be in the environment. */
    static void begin(String[] args, Map<String, String> environment) {
        boolean postgres = Stream.concat(Arrays.stream(args), Optional.ofNullable(environment.get("JDBC_URL")).stream())
                .anyMatch(text -> text.contains(SCHEME));
        Thread thread = new Thread(new HeadStart(postgres), "head start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            MessageDigest.getInstance("MD5");
            if (postgres) {
                Class.forName("org.postgresql.Driver");
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(new char[] {'x'}, new byte[] {'x'}, ITERATIONS, 256));
            }
        } catch (GeneralSecurityException | ClassNotFoundException | LinkageError e) {
            // Whoever needs it finds out, and says so.
        }
    }
}
