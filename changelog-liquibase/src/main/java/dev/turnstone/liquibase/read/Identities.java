package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which changesets there are. None may be there twice; of a file that is included twice that is told once for all of it. */
final class Identities {
    private final Map<ChangesetId, Position> first = new HashMap<>();
    private final Map<String, List<Position>> includes = new HashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A file is read, because of what stands at a place. */
    void included(String file, Position from) {
        includes.computeIfAbsent(file, name -> new ArrayList<>(1)).add(from);
    }

    /** Whether it is the first of its name. */
    boolean isNew(LiquibaseChangeset changeset) {
        Position before = first.putIfAbsent(changeset.id(), changeset.at());
        if (before == null) {
            return true;
        }
        String file = changeset.at().file();
        if (before.equals(changeset.at()) && isReadTwice(file)) {
            repeated.add(source(file));
        } else {
            problems.add(new Problem(
                    ErrorCode.STEP_DUPLICATE,
                    "Two changesets are called " + changeset.id() + ".",
                    List.of(before, changeset.at()),
                    "Give one of them another id."));
        }
        return false;
    }

    private boolean isReadTwice(String file) {
        return includes.getOrDefault(file, List.of()).size() > 1;
    }

    /** The file that is included twice: this one, or the one that includes it. */
    private String source(String file) {
        List<Position> from = includes.getOrDefault(file, List.of());
        boolean byOneInclude = from.stream().distinct().count() == 1;
        return byOneInclude && isReadTwice(from.get(0).file())
                ? source(from.get(0).file())
                : file;
    }

    /** Tells what is there twice. */
    void tell(Consumer<Problem> told) {
        problems.forEach(told);
        repeated.forEach(file -> told.accept(new Problem(
                ErrorCode.STEP_DUPLICATE,
                file + " is included more than once, so all of its changesets are there more than once.",
                includes.getOrDefault(file, List.of()).stream().distinct().toList(),
                "Take all includes out but one.")));
    }
}
