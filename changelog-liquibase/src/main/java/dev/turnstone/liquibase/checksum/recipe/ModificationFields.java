package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import dev.turnstone.liquibase.changeset.SqlModification.Reach;
import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edits of SQL, as the texts that are digested. */
public final class ModificationFields {
    private ModificationFields() {}

    /** One text for each edit. */
    public static List<String> of(SqlModification modification, Recipe recipe) {
        Stream<Field> reach = Stream.of(
                new Field.Scalar("applyToRollback", Boolean.toString(modification.reach() == Reach.BOTH_WAYS)));
        List<Field> common = Stream.concat(reach, recipe.isNinth() ? Stream.empty() : filters(modification))
                .toList();
        return modification.edits().stream().map(edit -> of(edit, common)).toList();
    }

    private static Stream<Field> filters(SqlModification modification) {
        return Stream.of(
                        modification.dbms().map(dbms -> (Field) new Field.Texts("applicableDbms", databases(dbms))),
                        scalar("contextFilter", modification.contexts()),
                        scalar("labels", modification.labels().map(ModificationFields::labels)))
                .flatMap(Optional::stream);
    }

    private static Optional<Field> scalar(String name, Optional<String> value) {
        return value.map(text -> new Field.Scalar(name, text));
    }

    /** Not in the order in which they are written, but in that of a set. */
    private static List<String> databases(String dbms) {
        return List.copyOf(words(dbms, UnaryOperator.identity()).collect(Collectors.toCollection(HashSet::new)));
    }

    private static String labels(String labels) {
        return words(labels, label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
    }

    private static Stream<String> words(String list, UnaryOperator<String> form) {
        return Arrays.stream(list.split(",")).map(String::strip).map(form);
    }

    private static String of(Edit edit, List<Field> common) {
        if (edit instanceof Edit.Prepend prepend) {
            return written("prepend", common, "value", prepend.value());
        }
        if (edit instanceof Edit.Append append) {
            return written("append", common, "value", append.value());
        }
        if (edit instanceof Edit.AppendIfAbsent append) {
            return written("appendSqlIfNotPresent", common, "value", append.value());
        }
        if (edit instanceof Edit.Replace replace) {
            return written("replace", common, "replace", replace.text(), "with", replace.with());
        }
        Edit.ReplaceMatches replace = (Edit.ReplaceMatches) edit;
        return written("regExpReplace", common, "replace", replace.pattern(), "with", replace.with());
    }

    private static String written(String name, List<Field> common, String... namesAndValues) {
        Stream.Builder<Field> own = Stream.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            own.add(new Field.Scalar(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Structure(Stream.concat(common.stream(), own.build()).toList()).written(name);
    }
}
