package dev.turnstone.tests.servers;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL, with its durability as shipped: fsync and synchronous_commit are on. */
final class Postgres implements ServerSoftware {
    private static final Login ADMIN = new Login("postgres", "admin-secret");

    private final Installation installation = Installation.of("postgresql", "postgres");

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public List<String> initialisation(Path folder) {
        Path password = folder.resolve("password");
        try {
            Files.writeString(password, ADMIN.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // --no-sync spares only the flush of the new cluster; the server itself flushes.
        return notAsRoot(
                installation.bin("initdb"),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + ADMIN.username(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = notAsRoot(
                installation.bin("postgres"),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=32MB");
        if (majorVersion() >= 14) {
            // After a crash it flushes file by file what may be unwritten: minutes, with the files of hundreds of
            // tests.
            command.addAll(List.of("-c", "recovery_init_sync_method=syncfs"));
        }
        return command;
    }

    private int majorVersion() {
        return Integer.parseInt(installation.version().split("\\.")[0]);
    }

    /** The server refuses to run as root; in a user namespace of its own root is nobody, and still owns its files. */
    private static List<String> notAsRoot(String... command) {
        Stream<String> prefix = ServerSoftware.runsAsRoot() ? Stream.of("unshare", "--user") : Stream.empty();
        return Stream.concat(prefix, Stream.of(command)).collect(toCollection(ArrayList::new));
    }

    /** PostgreSQL's own "immediate" shutdown; after a SIGKILL the orphaned back ends would still hold its memory. */
    @Override
    public String killSignal() {
        return "QUIT";
    }

    @Override
    public Login admin() {
        return ADMIN;
    }

    @Override
    public String adminDatabase() {
        return "postgres";
    }

    @Override
    public Address address(String database, int port) {
        String url = "jdbc:postgresql://<at>/" + database;
        return Address.ofServer(url, url, port);
    }

    @Override
    public List<String> create(String database, Login owner) {
        return List.of(createRole(owner), "CREATE DATABASE " + database + " OWNER " + owner.username());
    }

    @Override
    public List<String> handOver(String database, Login owner) {
        // From version 15 on the schema belongs to the database's owner anyway.
        return List.of(
                "ALTER SCHEMA public OWNER TO " + owner.username(), "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
    }

    @Override
    public List<String> drop(String database) {
        return List.of("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    @Override
    public String find(String database) {
        return "SELECT 1 FROM pg_database WHERE datname = '" + database + "'";
    }

    @Override
    public List<String> admit(Login login, Rights rights, String database, Login owner) {
        String tables = rights == Rights.READ ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        String sequences = rights == Rights.READ ? "SELECT" : "USAGE, SELECT";
        String later = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner.username() + " IN SCHEMA public ";
        String who = " TO " + login.username();
        return List.of(
                createRole(login),
                "GRANT USAGE ON SCHEMA public" + who,
                "GRANT " + tables + " ON ALL TABLES IN SCHEMA public" + who,
                "GRANT " + sequences + " ON ALL SEQUENCES IN SCHEMA public" + who,
                later + "GRANT " + tables + " ON TABLES" + who,
                later + "GRANT " + sequences + " ON SEQUENCES" + who);
    }

    private static String createRole(Login login) {
        return "CREATE ROLE " + login.username() + " LOGIN PASSWORD '" + login.password() + "'";
    }
}
