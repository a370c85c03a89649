package dev.turnstone.tests.liquibase;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.Description;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Made-up changesets as Liquibase understands them and as we do. */
final class BothReadings {
    private static final int TOGETHER = 200;

    /** What the Liquibase that is asked does otherwise than others. */
    private static final Set<Drift> DRIFTS = Set.of(Drift.DATES_AS_WRITTEN);

    private final Path folder;
    private final OfflineDatabase database;
    private final String changelog;
    private final Function<List<GeneratedChangeset>, String> format;
    private final List<String> differences = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    BothReadings(
            Path folder,
            OfflineDatabase database,
            String changelog,
            Function<List<GeneratedChangeset>, String> format) {
        this.folder = folder;
        this.database = database;
        this.changelog = changelog;
        this.format = format;
    }

    /** Each changeset that isn't the same for both: who it is, its checksums, its description. */
    List<String> differences() {
        return differences;
    }

    /** Each changeset that both refuse. */
    List<String> refusals() {
        return refusals;
    }

    /** Many at a time; those of a changelog that is refused once more, each alone. */
    void compare(List<GeneratedChangeset> changesets) {
        for (int from = 0; from < changesets.size(); from += TOGETHER) {
            List<GeneratedChangeset> some = changesets.subList(from, Math.min(changesets.size(), from + TOGETHER));
            if (!agree(some)) {
                some.forEach(one -> agree(List.of(one)));
            }
        }
    }

    private boolean agree(List<GeneratedChangeset> some) {
        try {
            Files.writeString(folder.resolve(changelog), format.apply(some));
            OracleAnswer theirs = LiquibaseOracle.shared().ask(folder, changelog, database);
            LiquibaseChangelog ours = new ChangelogReader(
                            SearchPath.of(List.of(folder)), Reading.on(database.shortName()))
                    .read(changelog);
            return theirs.refusal().isPresent() || !ours.problems().isEmpty()
                    ? some.size() == 1 && refused(some.get(0), theirs, ours)
                    : compare(some, theirs, ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean refused(GeneratedChangeset one, OracleAnswer theirs, LiquibaseChangelog ours) {
        String our = ours.problems().stream().map(Problem::what).collect(Collectors.joining(" "));
        String line = one.id() + "\n  theirs: " + theirs.refusal().orElse("accepted") + "\n  ours: "
                + (our.isEmpty() ? "accepted" : our);
        return theirs.refusal().isPresent() && !ours.problems().isEmpty() ? refusals.add(line) : differences.add(line);
    }

    private boolean compare(List<GeneratedChangeset> some, OracleAnswer theirs, LiquibaseChangelog ours)
            throws IOException {
        List<String> their = theirs.changesets().stream()
                .map(each -> line(each.path(), each.id(), each.author(), each.v8(), each.v9(), cut(each.description())))
                .toList();
        List<String> our = new ArrayList<>();
        for (LiquibaseChangeset changeset : ours.changesets()) {
            our.add(line(changeset));
        }
        for (int i = 0; i < Math.max(their.size(), our.size()); i++) {
            String one = i < their.size() ? their.get(i) : "nothing";
            String other = i < our.size() ? our.get(i) : "nothing";
            if (!one.equals(other)) {
                differences.add("theirs: " + one + "\n  ours: " + other + "\n  of: "
                        + some.get(i).content());
            }
        }
        return true;
    }

    private String line(LiquibaseChangeset changeset) throws IOException {
        Checksums checksums = new Checksums(database.shortName(), new FolderFiles(folder));
        return line(
                changeset.id().path(),
                changeset.id().id(),
                changeset.id().author(),
                checksums.of(changeset, Recipe.V8.with(DRIFTS)).text(),
                checksums.of(changeset, Recipe.V9.with(DRIFTS)).text(),
                Description.of(changeset));
    }

    private static String line(String... parts) {
        return String.join(" | ", parts);
    }

    /** To the width to which Liquibase cuts it when it writes it. */
    private static String cut(String description) {
        return description.length() > 250 ? description.substring(0, 247) + "..." : description;
    }
}
