package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.List;

/** H2, which closes a database with its last connection. */
final class H2 implements EmbeddedSoftware {
    @Override
    public Product product() {
        return Product.H2;
    }

    @Override
    public Login owner() {
        return new Login("sa", "");
    }

    @Override
    public String url(Path folder) {
        return "jdbc:h2:" + folder.resolve("db");
    }

    @Override
    public Path file(Path folder) {
        return folder.resolve("db.mv.db");
    }

    @Override
    public List<String> admit(Login login, Rights rights, TestDatabase database) {
        String granted = rights == Rights.READ ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        return List.of(
                "CREATE USER " + login.username() + " PASSWORD '" + login.password() + "'",
                "GRANT " + granted + " ON SCHEMA PUBLIC TO " + login.username());
    }
}
