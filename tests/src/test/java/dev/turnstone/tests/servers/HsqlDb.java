package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** HSQLDB, told to close a database with its last connection; by itself it keeps it open until the JVM ends. */
final class HsqlDb implements EmbeddedSoftware {
    @Override
    public Product product() {
        return Product.HSQLDB;
    }

    @Override
    public Login owner() {
        return new Login("SA", "");
    }

    @Override
    public String url(Path folder) {
        return "jdbc:hsqldb:file:" + folder.resolve("db") + ";shutdown=true";
    }

    @Override
    public Path file(Path folder) {
        return folder.resolve("db.script");
    }

    /** Rights are granted table by table here, so that tables made later stay closed to the login. */
    @Override
    public List<String> admit(Login login, Rights rights, TestDatabase database) {
        String granted = rights == Rights.READ ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        List<String> statements = new ArrayList<>();
        statements.add("CREATE USER " + login.username() + " PASSWORD '" + login.password() + "'");
        database.queryStrings("SELECT '\"' || table_schema || '\".\"' || table_name || '\"'"
                        + " FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .forEach(table -> statements.add("GRANT " + granted + " ON " + table + " TO " + login.username()));
        return statements;
    }
}
