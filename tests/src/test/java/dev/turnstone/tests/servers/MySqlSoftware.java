package dev.turnstone.tests.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What MySQL and MariaDB have in common: options of the server process, databases, users and their rights. */
interface MySqlSoftware extends ServerSoftware {
    Login ADMIN = new Login("admin", "admin-secret");

    static List<String> asRootIfRoot() {
        return ServerSoftware.runsAsRoot() ? List.of("--user=root") : List.of();
    }

    /** Besides where to listen, the file that makes the administrator: neither server has one with a password at first. */
    static List<String> options(Path folder, int port) {
        Path accounts = folder.resolve("accounts.sql");
        try {
            Files.writeString(accounts, String.join(";\n", adminStatements()) + ";\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> options = new ArrayList<>(List.of(
                "--datadir=" + folder.resolve("data"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + accounts,
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=64M"));
        options.addAll(asRootIfRoot());
        return options;
    }

    private static List<String> adminStatements() {
        return List.of(
                "CREATE USER IF NOT EXISTS " + account(ADMIN),
                "GRANT ALL ON *.* TO '" + ADMIN.username() + "'@'%' WITH GRANT OPTION");
    }

    @Override
    default String killSignal() {
        return "KILL";
    }

    @Override
    default Login admin() {
        return ADMIN;
    }

    @Override
    default String adminDatabase() {
        return "mysql";
    }

    @Override
    default List<String> create(String database, Login owner) {
        return List.of(
                "CREATE DATABASE " + database,
                "CREATE USER " + account(owner),
                "GRANT ALL ON " + database + ".* TO '" + owner.username() + "'@'%'");
    }

    @Override
    default List<String> handOver(String database, Login owner) {
        return List.of();
    }

    @Override
    default List<String> drop(String database) {
        return List.of("DROP DATABASE IF EXISTS " + database);
    }

    @Override
    default String find(String database) {
        return "SELECT 1 FROM information_schema.schemata WHERE schema_name = '" + database + "'";
    }

    @Override
    default List<String> admit(Login login, Rights rights, String database, Login owner) {
        String granted = rights == Rights.READ ? "SELECT, SHOW VIEW" : "SELECT, INSERT, UPDATE, DELETE, SHOW VIEW";
        return List.of(
                "CREATE USER " + account(login),
                "GRANT " + granted + " ON " + database + ".* TO '" + login.username() + "'@'%'");
    }

    private static String account(Login login) {
        return "'" + login.username() + "'@'%' IDENTIFIED BY '" + login.password() + "'";
    }
}
