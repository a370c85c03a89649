package dev.turnstone.bench;

import static java.util.stream.Collectors.toCollection;

import dev.turnstone.tests.servers.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is to be measured.
 *
 * @param sizes numbers of migrations on PostgreSQL
 * @param otherSizes numbers of migrations on the other databases
 * @param changelogs numbers of changesets of Liquibase changelogs, on PostgreSQL
 * @param folders numbers of files of Flyway folders, on all databases
 * @param plugins how many plugins, ten files each; 0 for none
 * @param linkSizes numbers of migrations over the long link
 * @param rows how many rows the data-heavy migrations bring; 0 for none
 * @param runs how often everything is done; medians are reported
 * @param repeats how often, within a run, what takes little: short runs vary more than long ones
 */
record Options(
        List<Product> products,
        List<String> tools,
        List<Integer> sizes,
        List<Integer> otherSizes,
        List<Integer> changelogs,
        List<Integer> folders,
        int plugins,
        List<Integer> linkSizes,
        int rows,
        int runs,
        int repeats,
        String name) {
    static final String HELP = """
            bench/run [--quick] [OPTION=VALUE ...]
              --quick              N = 1 and 100 on PostgreSQL alone, one run of each
              --products=LIST      POSTGRESQL,MARIADB,H2,SQLITE
              --tools=LIST         turnstone,flyway,liquibase,psql
              --sizes=LIST         numbers of migrations on PostgreSQL: 1,100,1000,5000
              --other-sizes=LIST   numbers of migrations on the other databases: 1,100,1000
              --changelogs=LIST    numbers of changesets of Liquibase changelogs on PostgreSQL: 1000,5000
              --folders=LIST       numbers of files of Flyway folders, on all databases: 1000,5000
              --plugins=NUMBER     plugins of ten files, beside the same in one folder: 200; 0 for none
              --link-sizes=LIST    numbers of migrations over a link with 20 ms delay: 1,100,1000
              --rows=NUMBER        rows of the data-heavy migration: 1000000; 0 for none
              --runs=NUMBER        how often everything is done: 3
              --repeats=NUMBER     how often, each time, with nothing to do and status: 3
              --name=WORD          last part of the results' file name: full
            """;
    private static final List<Product> ALL = List.of(Product.POSTGRESQL, Product.MARIADB, Product.H2, Product.SQLITE);
    static final Options FULL = new Options(
            ALL,
            List.of("turnstone", "flyway", "liquibase", "psql"),
            List.of(1, 100, 1000, 5000),
            List.of(1, 100, 1000),
            List.of(1000, 5000),
            List.of(1000, 5000),
            200,
            List.of(1, 100, 1000),
            1_000_000,
            3,
            3,
            "full");
    static final Options QUICK = new Options(
            List.of(Product.POSTGRESQL),
            FULL.tools,
            List.of(1, 100),
            List.of(),
            List.of(100),
            List.of(100),
            20,
            List.of(),
            0,
            1,
            3,
            "quick");

    static Options of(String... args) {
        List<String> rest = new ArrayList<>(List.of(args));
        Options options = rest.remove("--quick") ? QUICK : FULL;
        for (String arg : rest) {
            String[] parts = arg.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(arg + "\n" + HELP);
            }
            options = options.with(parts[0], parts[1]);
        }
        return options;
    }

    List<Integer> sizesOn(Product product) {
        return product == Product.POSTGRESQL ? sizes : otherSizes;
    }

    private Options with(String option, String value) {
        List<Product> newProducts = option.equals("--products")
                ? list(value, name -> Product.valueOf(name.toUpperCase(Locale.ROOT)))
                : products;
        List<String> newTools = option.equals("--tools") ? list(value, name -> name) : tools;
        List<Integer> newSizes = option.equals("--sizes") ? list(value, Integer::valueOf) : sizes;
        List<Integer> newOthers = option.equals("--other-sizes") ? list(value, Integer::valueOf) : otherSizes;
        List<Integer> newChangelogs = option.equals("--changelogs") ? list(value, Integer::valueOf) : changelogs;
        List<Integer> newFolders = option.equals("--folders") ? list(value, Integer::valueOf) : folders;
        List<Integer> newLinks = option.equals("--link-sizes") ? list(value, Integer::valueOf) : linkSizes;
        int newPlugins = option.equals("--plugins") ? Integer.parseInt(value) : plugins;
        int newRows = option.equals("--rows") ? Integer.parseInt(value) : rows;
        int newRuns = option.equals("--runs") ? Integer.parseInt(value) : runs;
        int newRepeats = option.equals("--repeats") ? Integer.parseInt(value) : repeats;
        String newName = option.equals("--name") ? value : name;
        Options changed = new Options(
                newProducts,
                newTools,
                newSizes,
                newOthers,
                newChangelogs,
                newFolders,
                newPlugins,
                newLinks,
                newRows,
                newRuns,
                newRepeats,
                newName);
        if (changed.equals(this) && !HELP.contains("  " + option + "=")) {
            throw new IllegalArgumentException(option + "\n" + HELP);
        }
        return changed;
    }

    private static <T> List<T> list(String value, Function<String, T> item) {
        return Arrays.stream(value.split(","))
                .filter(text -> !text.isBlank())
                .map(item)
                .collect(toCollection(ArrayList::new));
    }
}
