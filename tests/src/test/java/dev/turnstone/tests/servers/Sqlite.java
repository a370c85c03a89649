package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.List;

/** SQLite, which knows no users: who can read the file can read the database. */
final class Sqlite implements EmbeddedSoftware {
    @Override
    public Product product() {
        return Product.SQLITE;
    }

    @Override
    public Login owner() {
        return new Login("", "");
    }

    @Override
    public String url(Path folder) {
        return "jdbc:sqlite:" + file(folder);
    }

    @Override
    public Path file(Path folder) {
        return folder.resolve("db.sqlite");
    }

    @Override
    public List<String> admit(Login login, Rights rights, TestDatabase database) {
        return List.of();
    }
}
