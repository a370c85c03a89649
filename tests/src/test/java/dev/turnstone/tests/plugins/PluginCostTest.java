package dev.turnstone.tests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred plugins of ten files, beside the same statements in one folder of routines. */
class PluginCostTest {
    private static final int PLUGINS = 200;
    private static final int FILES = 10;

    @TempDir
    Path root;

    @Test
    void many_plugins_cost_little_more_than_their_statements() {
        PluginsUnderTest product = new PluginsUnderTest(root);
        PluginsUnderTest alike = new PluginsUnderTest(root.resolve("alike"));
        for (int plugin = 0; plugin < PLUGINS; plugin++) {
            String[] tables = new String[FILES];
            for (int file = 0; file < FILES; file++) {
                tables[file] = "t_" + plugin + "_" + file;
                alike.write(
                        "core/V_" + (plugin + 2) + "_" + (file + 1) + ".sql",
                        "CREATE TABLE " + tables[file] + " (id INTEGER NOT NULL PRIMARY KEY);");
            }
            product.plugin("p" + plugin, tables);
        }
        double without = Double.MAX_VALUE;
        double with = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            TestDatabase one = Servers.fresh(Product.POSTGRESQL);
            long begin = System.nanoTime();
            Turnstone.of(RoutineFolder.of(alike.core()), JdbcTarget.of(one.url(), one.username(), one.password()))
                    .migrate()
                    .orThrow();
            without = Math.min(without, (System.nanoTime() - begin) / 1e9);
            TestDatabase other = Servers.fresh(Product.POSTGRESQL);
            begin = System.nanoTime();
            product.on(other).migrate().orThrow();
            with = Math.min(with, (System.nanoTime() - begin) / 1e9);
        }
        System.out.printf(
                "%d plugins of %d files: %.2f s; the same in one folder: %.2f s; ratio %.2f%n",
                PLUGINS, FILES, with, without, with / without);
        assertThat(with / without).isLessThan(2);
    }
}
