package dev.turnstone.liquibase.vocabulary;

import dev.turnstone.liquibase.vocabulary.Parameter.Kind;
import dev.turnstone.liquibase.vocabulary.Parameter.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A kind of change and what may be said in it.
 *
 * @param name as in the changelog
 * @param parameters in no particular order
 * @param children further elements that may stand inside
 */
public record ChangeType(String name, List<Parameter> parameters, Set<String> children) {
    public ChangeType {
        parameters = List.copyOf(parameters);
        children = Set.copyOf(children);
    }

    static ChangeType named(String name) {
        return new ChangeType(name, List.of(), Set.of());
    }

    /** The parameter of this name, in any case. */
    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The one that the element's own text is for. */
    public Optional<Parameter> body() {
        return parameters.stream()
                .filter(parameter -> parameter.kind() == Kind.BODY)
                .findFirst();
    }

    ChangeType texts(String... names) {
        return with(Kind.TEXT, names);
    }

    ChangeType flags(String... names) {
        return with(Kind.FLAG, names);
    }

    ChangeType integers(String... names) {
        return with(Kind.INTEGER, names);
    }

    ChangeType functions(String... names) {
        return with(Kind.FUNCTION, names);
    }

    ChangeType sequences(String... names) {
        return with(Kind.SEQUENCE, names);
    }

    ChangeType body(String name) {
        return with(Kind.BODY, name);
    }

    ChangeType columns() {
        return with(Kind.COLUMNS, "columns");
    }

    ChangeType loadColumns() {
        return with(Kind.LOAD_COLUMNS, "columns");
    }

    ChangeType may(String... elements) {
        return new ChangeType(name, parameters, Set.of(elements));
    }

    /** These must be given. */
    ChangeType must(String... names) {
        return change(
                names,
                parameter ->
                        new Parameter(parameter.name(), parameter.kind(), Parameter.EVERYWHERE, parameter.standing()));
    }

    /** This must be given on these databases. */
    ChangeType mustOn(String parameterName, String... databases) {
        return change(
                new String[] {parameterName},
                parameter ->
                        new Parameter(parameter.name(), parameter.kind(), Set.of(databases), parameter.standing()));
    }

    /** These may be edited. */
    ChangeType uncounted(String... names) {
        return change(
                names,
                parameter -> new Parameter(
                        parameter.name(), parameter.kind(), parameter.requiredOn(), Standing.DOES_NOT_COUNT));
    }

    private ChangeType with(Kind kind, String... names) {
        List<Parameter> more = new ArrayList<>(parameters);
        for (String each : names) {
            more.add(new Parameter(each, kind, Set.of(), Standing.COUNTS));
        }
        return new ChangeType(name, more, children);
    }

    private ChangeType change(String[] names, UnaryOperator<Parameter> how) {
        List<String> which = Arrays.asList(names);
        List<Parameter> changed = parameters.stream()
                .map(parameter -> which.contains(parameter.name()) ? how.apply(parameter) : parameter)
                .toList();
        return new ChangeType(name, changed, children);
    }
}
