package dev.turnstone.tests.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PgBouncer of a test's own before the shared PostgreSQL, where the machine has the program. */
public final class PgBouncer implements AutoCloseable {
    private static final String PROGRAM = "pgbouncer";

    private final Path folder = Scratch.folder(PROGRAM);
    private final int port = Servers.unusedPort();
    private final ServerProcess process;

    private PgBouncer(TestDatabase database, int serverPort, String mode, int poolSize) throws IOException {
        Files.writeString(folder.resolve("users"), '"' + database.username() + "\" \"" + database.password() + "\"\n");
        Path settings = Files.writeString(
                folder.resolve("settings"),
                String.join(
                        "\n",
                        "[databases]",
                        "* = host=127.0.0.1 port=" + serverPort,
                        "[pgbouncer]",
                        "listen_addr = 127.0.0.1",
                        "listen_port = " + port,
                        "unix_socket_dir =",
                        "auth_type = trust",
                        "auth_file = " + folder.resolve("users"),
                        "pool_mode = " + mode,
                        "default_pool_size = " + poolSize,
                        // The driver sends it when it connects; PgBouncer's manual says to ignore it.
                        "ignore_startup_parameters = extra_float_digits",
                        ""));
        List<String> command = new ArrayList<>();
        if (ServerSoftware.runsAsRoot()) {
            // It refuses to run as root; in a user namespace of its own root is nobody.
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(program().toString(), settings.toString()));
        process = ServerProcess.start(command, folder, "KILL");
    }

    /**
     * Starts one.
     *
     * @param mode session, transaction or statement
     * @param poolSize how many sessions of the server it keeps for a login
     */
    public static PgBouncer before(TestDatabase database, String mode, int poolSize) {
        try {
            PgBouncer started =
                    new PgBouncer(database, Servers.shared(Product.POSTGRESQL).port(), mode, poolSize);
            started.awaitAnswer();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    private static Path program() {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new UnavailableServer(PROGRAM, "it is not installed"));
    }

    private void awaitAnswer() {
        for (int tries = 0; tries < 200; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                pause();
            }
        }
        String words = process.lastWords();
        close();
        throw new IllegalStateException(PROGRAM + " does not start: " + words);
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.kill();
        Scratch.delete(folder);
    }
}
