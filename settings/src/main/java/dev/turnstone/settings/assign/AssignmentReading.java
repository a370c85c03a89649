package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.source.NamedTarget;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.JdbcType;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.TargetType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes runs of settings. Three ways name targets: whoever asks names one; or the sources name as many as their longest
 * list has; or the settings file has them by name. Of the ways that name any, the first is taken.
 */
final class AssignmentReading {
    private final Request request;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final Columns columns;
    private final SettingFaults faults;
    /** Whether whoever asks names the target; then there is one run. */
    private final boolean exact;

    private final Map<Setting, Column> found = new LinkedHashMap<>();

    AssignmentReading(Request request) {
        this.request = request;
        this.exact = request.given().keySet().stream().anyMatch(setting -> setting.need() == Setting.Need.REQUIRED);
        this.faults = new SettingFaults(request);
        this.columns = new Columns(request.sourcesThatCount(), problems);
    }

    Assignments read() {
        Assignments all = readAll();
        List<Problem> errors = all.notices().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new TurnstoneException(errors);
        }
        return all;
    }

    /** With what is wrong among the notices. */
    Assignments readAll() {
        TargetType first = typeOf(column(ChangelogSettings.TYPE).at(0).or(() -> inFile(ChangelogSettings.TYPE)));
        refuseChoiceBeside(first);
        List<Assignment> runs = exact ? exact(first) : isNumbered(first) ? numbered() : named(first);
        request.sources().forEach(source -> notices.addAll(source.notices()));
        notices.addAll(new MistypedNames(request, settingsOf(runs)).warnings());
        Layers layers = new Layers(request, request.sourcesThatCount());
        notices.addAll(new SecretsGoAstray(layers, this::numberOf).among(runs));
        List<Assignment> chosen =
                isChosenByNumber() ? new NumberedChoice(request.chosen()).among(runs, problems) : runs;
        return new Assignments(
                chosen,
                Stream.concat(problems.stream(), notices.stream()).distinct().toList());
    }

    private List<Setting> settingsOf(List<Assignment> runs) {
        return runs.stream()
                .map(Assignment::type)
                .distinct()
                .flatMap(type -> settingsOf(type).stream())
                .distinct()
                .toList();
    }

    /** Which entry of a setting's list a run has. */
    private int numberOf(Setting setting, Assignment run) {
        return Math.max(0, Math.min(run.number(), column(setting).size()) - 1);
    }

    private boolean isNumbered(Setting setting) {
        return request.sources().stream()
                .anyMatch(source -> !source.numbers(setting).isEmpty());
    }

    /** One run of which no target is asked for. */
    Assignment readOffline() {
        Assignment assignment = run(0, 1, new Nowhere(), Optional.empty());
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems.stream().distinct().toList());
        }
        return assignment;
    }

    /** Whoever chooses a target of the file must not work on another one. */
    private void refuseChoiceBeside(TargetType type) {
        if (request.chosen().isEmpty()
                || isChosenByNumber()
                || request.file().targets().isEmpty()) {
            return;
        }
        required(type)
                .flatMap(setting -> column(setting).at(0).stream())
                .forEach(value -> problems.add(problem(
                        "--target chooses among the targets of the settings file, and " + value.origin()
                                + " names one too: " + value.shown() + ".",
                        "Leave out one of them.")));
    }

    /** Whether the sources above the settings file name targets. */
    private boolean isNumbered(TargetType type) {
        boolean byName = request.file().targets().isEmpty();
        return isChosenByNumber()
                || request.chosen().isEmpty()
                        && (byName
                                || required(type)
                                        .anyMatch(setting -> !column(setting).isEmpty()));
    }

    /** Numbers choose among numbered targets, where nobody has named one and none in the file is called so. */
    private boolean isChosenByNumber() {
        boolean numbersSome = !column(ChangelogSettings.TYPE).isEmpty()
                || !column(JdbcSettings.URL).isEmpty();
        return !exact && numbersSome && NumberedChoice.isMeant(request.chosen(), request.file());
    }

    private static Stream<Setting> required(TargetType type) {
        return type.settings().stream().filter(setting -> setting.need() == Setting.Need.REQUIRED);
    }

    private List<Assignment> exact(TargetType type) {
        required(type)
                .filter(this::isNumbered)
                .forEach(setting -> notices.add(notice(
                        Optional.ofNullable(request.given().get(setting))
                                        .map(Found::origin)
                                        .orElseGet(() -> faults.typed(setting))
                                + " names exactly one target; the numbers of " + setting.variable()
                                + " are ignored.",
                        "Leave it out to work on all of them.")));
        return List.of(target(0, 1, type, Optional.empty()));
    }

    private List<Assignment> numbered() {
        List<TargetType> types = new ArrayList<>();
        Column names = column(ChangelogSettings.TYPE);
        for (int run = 0; run < Math.max(1, names.size()); run++) {
            types.add(typeOf(names.at(run).or(() -> inFile(ChangelogSettings.TYPE))));
        }
        int total = types.stream()
                .flatMap(type -> settingsOf(type).stream())
                .mapToInt(setting -> column(setting).size())
                .reduce(1, Math::max);
        if (!request.file().targets().isEmpty()) {
            notices.add(notice(
                    "The targets of the settings file are not used: the target is named elsewhere.",
                    "Choose them with --target, or leave out the other."));
        }
        List<Assignment> runs = new ArrayList<>();
        for (int run = 0; run < total; run++) {
            runs.add(target(run, total, types.get(Math.min(run, types.size() - 1)), Optional.empty()));
        }
        return runs;
    }

    private List<Assignment> named(TargetType usual) {
        List<NamedTarget> targets = request.file().targets().stream()
                .filter(target ->
                        request.chosen().isEmpty() || request.chosen().stream().anyMatch(target::isMeantBy))
                .toList();
        refuseUnknown();
        List<Assignment> runs = new ArrayList<>();
        for (int run = 0; run < targets.size(); run++) {
            NamedTarget target = targets.get(run);
            Optional<Value> own = Optional.ofNullable(target.settings().get(ChangelogSettings.TYPE))
                    .map(text -> value(ChangelogSettings.TYPE, text));
            runs.add(target(run, targets.size(), own.isPresent() ? typeOf(own) : usual, Optional.of(target)));
        }
        return runs;
    }

    private void refuseUnknown() {
        Set<String> known = new LinkedHashSet<>();
        request.file().targets().forEach(target -> {
            known.add(target.name());
            known.addAll(target.labels());
        });
        request.chosen().stream().filter(Predicate.not(known::contains)).forEach(word -> {
            List<String> near = NearMisses.of(word, known);
            problems.add(problem(
                    "There is no target '" + word + "', and no label of that name.",
                    known.isEmpty()
                            ? "Targets are named in a settings file, below targets:; those of numbered settings are chosen"
                                    + " by their number."
                            : near.isEmpty()
                                    ? "There are " + String.join(", ", known) + "."
                                    : "Did you mean '" + String.join("' or '", near) + "'?"));
        });
    }

    /** One of which a target can be made: what is wrong with a later one is told before the first is worked on. */
    private Assignment target(int run, int total, TargetType type, Optional<NamedTarget> target) {
        Assignment assignment = run(run, total, type, target);
        if (required(type).allMatch(setting -> isUsable(assignment, setting))) {
            try {
                assignment.target();
                assignment.settings();
            } catch (TurnstoneException e) {
                problems.addAll(e.problems());
            }
        }
        return assignment;
    }

    private static boolean isUsable(Assignment run, Setting setting) {
        return run.values()
                .value(setting)
                .filter(value -> value.fault().isEmpty())
                .isPresent();
    }

    private Assignment run(int run, int total, TargetType type, Optional<NamedTarget> target) {
        List<Value> values = new ArrayList<>();
        for (Setting setting : settingsOf(type)) {
            Optional<Value> value = valueOf(setting, run, target);
            value.ifPresent(one -> SettingFaults.of(one).ifPresent(problems::add));
            value.ifPresent(values::add);
            if (value.isEmpty() && setting.need() == Setting.Need.REQUIRED && !columns.isHidden(setting)) {
                problems.add(faults.missing(setting, type, target));
            }
        }
        String choice = target.map(NamedTarget::name).orElse(String.valueOf(run + 1));
        return new Assignment(
                run + 1, total, choice, target, type, Values.of(values), request.formats(), request.home());
    }

    private Optional<Value> valueOf(Setting setting, int run, Optional<NamedTarget> target) {
        Optional<Value> above = column(setting).at(run);
        Optional<Value> below = target.map(one -> one.settings().get(setting))
                .map(text -> value(setting, text))
                .or(() -> inFile(setting));
        return above.isEmpty()
                ? below
                : above.map(value -> below.map(under -> over(value, under)).orElse(value));
    }

    private static Value over(Value value, Value under) {
        List<String> overridden = new ArrayList<>(value.overridden());
        overridden.add(under.origin());
        return new Value(value.setting(), value.text(), value.origin(), overridden);
    }

    private Optional<Value> inFile(Setting setting) {
        return Optional.ofNullable(request.file().settings().get(setting)).map(text -> value(setting, text));
    }

    private static Value value(Setting setting, Found found) {
        return new Value(setting, found.text(), found.origin(), List.of());
    }

    /** The values of a setting above the settings file. What was given by whoever asks holds for all runs. */
    private Column column(Setting setting) {
        return found.computeIfAbsent(setting, this::read);
    }

    private Column read(Setting setting) {
        Column column = exact ? columns.plain(setting) : columns.of(setting);
        Found given = request.given().get(setting);
        if (given == null) {
            return column;
        }
        if (setting.equals(ChangelogSettings.CHANGELOG) && !column.isEmpty()) {
            Value stronger = column.at(0).orElseThrow();
            // An empty one is told as what it is.
            if (!stronger.text().isBlank() && !stronger.text().equals(given.text())) {
                notices.add(notice(
                        "The changelog is " + stronger.text() + ", from " + stronger.origin() + "; " + given.text()
                                + " is not read.",
                        "Remove " + setting.variable() + " if that is not meant."));
            }
            return column;
        }
        List<String> overridden = column.at(0).stream()
                .flatMap(value -> Stream.concat(Stream.of(value.origin()), value.overridden().stream()))
                .toList();
        return new Column(List.of(new Value(setting, given.text(), given.origin(), overridden)));
    }

    private List<Setting> settingsOf(TargetType type) {
        return Stream.of(
                        type.allSettings(),
                        ChangelogSettings.ALL,
                        request.formats().settings(),
                        GateSettings.ALL,
                        PluginSettings.ALL,
                        FileSettings.ALL)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private TargetType typeOf(Optional<Value> name) {
        return request.types()
                .named(
                        name.map(Value::text).orElse(JdbcType.NAME),
                        name.map(Value::origin).orElse(""));
    }

    private static Problem problem(String what, String next) {
        return new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next);
    }

    private static Problem notice(String what, String next) {
        return new Problem(ErrorCode.SETTING_IGNORED, what, List.of(), next);
    }
}
