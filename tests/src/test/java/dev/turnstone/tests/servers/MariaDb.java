package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB, with its durability as shipped: every commit is flushed. */
final class MariaDb implements ServerSoftware {
    private final Installation installation = Installation.of("mariadb", "mariadbd");
    private final MySqlAccounts accounts = new MySqlAccounts();

    @Override
    public Product product() {
        return Product.MARIADB;
    }

    @Override
    public List<String> initialisation(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                installation.home().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + installation.home(),
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(MySqlAccounts.asRootIfRoot());
        return command;
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = new ArrayList<>(List.of(
                installation.bin("mariadbd"),
                "--no-defaults",
                "--basedir=" + installation.home(),
                "--lc-messages-dir=" + installation.home().resolve("share"),
                "--innodb-log-file-size=16M",
                // Distributions set this; the server's own default is still latin1.
                "--character-set-server=utf8mb4",
                // By itself the server makes itself a certificate at every start, which takes up to ten seconds.
                "--skip-ssl"));
        command.addAll(accounts.options(folder, port));
        return command;
    }

    @Override
    public String killSignal() {
        return "KILL";
    }

    @Override
    public Login admin() {
        return MySqlAccounts.ADMIN;
    }

    @Override
    public String adminDatabase() {
        return "mysql";
    }

    @Override
    public Address address(String database, int port) {
        String url = "jdbc:mariadb://<at>/" + database;
        return Address.ofServer(url, url, port);
    }

    @Override
    public List<String> create(String database, Login owner) {
        return accounts.create(database, owner);
    }

    @Override
    public List<String> handOver(String database, Login owner) {
        return List.of();
    }

    @Override
    public List<String> drop(String database) {
        return accounts.drop(database);
    }

    @Override
    public String find(String database) {
        return accounts.find(database);
    }

    @Override
    public List<String> admit(Login login, Rights rights, String database, Login owner) {
        return accounts.admit(login, rights, database);
    }
}
