package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL, with InnoDB's durability as shipped; without a binary log, which would demand SUPER of whoever creates a trigger. */
final class MySql implements MySqlSoftware {
    private final Installation installation = Installation.of("mysql", "mysqld");

    @Override
    public Product product() {
        return Product.MYSQL;
    }

    @Override
    public List<String> initialisation(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                installation.bin("mysqld"),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + installation.home(),
                "--datadir=" + folder.resolve("data"),
                "--innodb-redo-log-capacity=32M",
                "--skip-log-bin"));
        command.addAll(MySqlSoftware.asRootIfRoot());
        return command;
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = new ArrayList<>(List.of(
                installation.bin("mysqld"),
                "--no-defaults",
                "--basedir=" + installation.home(),
                "--innodb-redo-log-capacity=32M",
                "--skip-log-bin",
                "--mysqlx=OFF"));
        command.addAll(MySqlSoftware.options(folder, port));
        return command;
    }

    /** Without TLS the default authentication needs the server's public key, which a driver asks for only when told to. */
    @Override
    public Address address(String database, int port) {
        String rest = "://<at>/" + database + "?allowPublicKeyRetrieval=true";
        return Address.ofServer("jdbc:mysql" + rest, "jdbc:mariadb" + rest, port);
    }
}
