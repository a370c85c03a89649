package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB, with its durability as shipped: every commit is flushed. */
final class MariaDb implements MySqlSoftware {
    private final Installation installation = Installation.of("mariadb", "mariadbd");

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
        command.addAll(MySqlSoftware.asRootIfRoot());
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
        command.addAll(MySqlSoftware.options(folder, port));
        return command;
    }

    @Override
    public Address address(String database, int port) {
        String url = "jdbc:mariadb://<at>/" + database;
        return Address.ofServer(url, url, port);
    }
}
