package dev.turnstone.cli.option;

import dev.turnstone.cli.option.value.DurationOption;
import dev.turnstone.cli.option.value.WordOption;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.source.SecretsFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What a command takes, in the order in which its help lists it. It is told to picocli by calls and not by annotations:
 * reading those took a third of a start.
 */
public final class Syntax implements Callable<Integer> {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final Map<Setting, ArgSpec> settings = new LinkedHashMap<>();
    private @Nullable Callable<Integer> command;
    private String noMore = "";

    public Syntax() {
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(false);
    }

    /** What the command is about, in the lines of its help. */
    public void says(String... lines) {
        spec.usageMessage().description(lines);
    }

    /** What is said to whoever gives it another argument, or the option that elsewhere names a changelog. */
    public void takesNoMore(String sentence) {
        noMore = sentence;
    }

    /** The sentence for that; empty text when there is none. */
    public String takesNoMore() {
        return noMore;
    }

    /** What happens when the command was understood. */
    public void then(Callable<Integer> body) {
        command = body;
    }

    /** What picocli calls. */
    @Override
    public Integer call() throws Exception {
        if (command == null) {
            throw new IllegalStateException("a command without a body");
        }
        return command.call();
    }

    /** For picocli. */
    public CommandSpec spec() {
        return spec;
    }

    /** The command line that it belongs to. */
    CommandLine line() {
        return spec.commandLine();
    }

    /** What was understood of the arguments. */
    ParseResult given() {
        return line().getParseResult();
    }

    /** The words by which a command is called behind the program; none for the program itself. */
    public static List<String> nameOf(CommandSpec command) {
        List<String> words = new ArrayList<>();
        for (CommandLine parent = command.parent() == null ? null : command.commandLine();
                parent != null && parent.getParent() != null;
                parent = parent.getParent()) {
            words.add(0, parent.getCommandSpec().name());
        }
        return words;
    }

    /** A command that belongs to this one. */
    public void subcommand(String name, Syntax syntax) {
        spec.addSubcommand(name, syntax.spec);
    }

    /** An option without a value. */
    public Flag flag(String meaning, String... names) {
        return new Flag(
                option(names)
                        .arity("0")
                        .type(boolean.class)
                        .description(meaning)
                        .build(),
                this);
    }

    /** The option that shows what a command takes. */
    public void help() {
        add(option("-h", "--help")
                .arity("0")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    /** An option with a text. */
    public Taken<String> text(String label, String meaning, String... names) {
        return new Taken<>(add(option(names)
                .paramLabel(label)
                .type(String.class)
                .description(meaning)
                .build()));
    }

    /** An option with a value that is read. */
    public <T> Taken<T> value(ITypeConverter<T> reader, String label, String meaning, String... names) {
        return new Taken<>(add(unbound(reader, label, meaning, names)));
    }

    /** An option with a word of a list. */
    public <E extends Enum<E>> Taken<E> word(Class<E> words, String label, String meaning, String... names) {
        WordOption<E> reader = WordOption.of(words);
        return new Taken<>(add(option(names)
                .paramLabel(label)
                .type(Object.class)
                .converters(reader)
                .completionCandidates(reader.words())
                .description(meaning)
                .build()));
    }

    /** An option that may be given again and again. */
    public Taken<List<String>> texts(String label, String meaning, String... names) {
        return new Taken<>(add(option(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(meaning)
                .build()));
    }

    /** An argument that is not an option. */
    public Taken<String> argument(int index, String arity, String label, String meaning) {
        return new Taken<>(add(positional(index, label, meaning)
                .arity(arity)
                .required(arity.equals("1"))
                .type(String.class)
                .build()));
    }

    /** An argument of which a word is a list's. */
    public <E extends Enum<E>> Taken<E> argument(Class<E> words, int index, String label, String meaning) {
        WordOption<E> reader = WordOption.of(words);
        return new Taken<>(add(positional(index, label, meaning)
                .arity("0..1")
                .type(Object.class)
                .converters(reader)
                .completionCandidates(reader.words())
                .build()));
    }

    /** An argument that is read. */
    public <T> Taken<T> argument(ITypeConverter<T> reader, int index, String label, String meaning) {
        return new Taken<>(add(positional(index, label, meaning)
                .arity("1")
                .required(true)
                .type(Object.class)
                .converters(reader)
                .build()));
    }

    private static PositionalParamSpec.Builder positional(int index, String label, String meaning) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .paramLabel(label)
                .description(meaning);
    }

    /** Options of which at most one may be given. */
    public Choice choice() {
        return new Choice(this);
    }

    /** The option of a setting; what is behind it tells what holds where it isn't given. */
    public void setting(Setting setting, String... otherNames) {
        List<String> names = new ArrayList<>(List.of(otherNames));
        names.add(setting.option());
        OptionSpec.Builder option = option(names.toArray(String[]::new))
                .paramLabel(setting.placeholder())
                .description(meaning(setting));
        switch (setting.form()) {
            case SWITCH -> option.arity("0").type(boolean.class);
            case PAIRS -> option.type(Map.class).auxiliaryTypes(String.class, String.class);
            case PATHS -> option.type(List.class).auxiliaryTypes(String.class);
            case DURATION -> option.type(String.class).converters(Syntax::duration);
            case WORD ->
                option.type(String.class)
                        .converters(WordOption.of(setting.words()))
                        .completionCandidates(setting.words());
            default -> option.type(String.class);
        }
        settings.put(setting, add(option.build()));
    }

    private static String duration(String text) {
        new DurationOption().convert(text);
        return text;
    }

    /** In picocli's texts dollars and per cents have a meaning. */
    private static String meaning(Setting setting) {
        String what = setting.isSecret() ? "A file with this: " + setting.meaning() : setting.meaning();
        return (what + " [" + setting.variable() + "]").replace("${", "$${").replace("%", "%%");
    }

    /** The settings that this command line gives. */
    public Map<Setting, Found> givenSettings() {
        Map<Setting, Found> given = new LinkedHashMap<>();
        settings.forEach((setting, option) -> {
            Object value = option.getValue();
            if (value != null) {
                given.put(setting, found(setting, value));
            }
        });
        return given;
    }

    private static Found found(Setting setting, Object value) {
        String origin = "option " + setting.option();
        if (setting.isSecret()) {
            Found secret = SecretsFolder.contentOf(Path.of(value.toString()));
            return new Found(secret.text(), origin + ", " + secret.origin());
        }
        return new Found(written(setting.form(), value), origin);
    }

    private static String written(Form form, Object value) {
        if (form == Form.PATHS && value instanceof List<?> paths) {
            return String.join(
                    File.pathSeparator, paths.stream().map(String::valueOf).toList());
        }
        if (form == Form.PAIRS && value instanceof Map<?, ?> pairs) {
            return String.join(
                    "\n",
                    pairs.entrySet().stream()
                            .map(pair -> pair.getKey() + "=" + pair.getValue())
                            .toList());
        }
        return value.toString();
    }

    private static OptionSpec.Builder option(String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    private static <T> OptionSpec unbound(ITypeConverter<T> reader, String label, String meaning, String... names) {
        return option(names)
                .paramLabel(label)
                .type(Object.class)
                .converters(reader)
                .description(meaning)
                .build();
    }

    private <A extends ArgSpec> A add(A argument) {
        spec.add(argument);
        return argument;
    }

    /** An option without a value. */
    public static final class Flag {
        private final OptionSpec option;

        Flag(OptionSpec option, Syntax syntax) {
            this.option = syntax.add(option);
        }

        public boolean isGiven() {
            return Boolean.TRUE.equals(option.getValue());
        }
    }

    /**
     * An option or argument with a value of type {@code T}.
     *
     * @param argument as picocli knows it
     */
    public record Taken<T>(ArgSpec argument) {
        /** The value, if one was given. */
        public Optional<T> value() {
            return Optional.ofNullable(argument.getValue());
        }
    }

    /** Options of which at most one may be given. */
    public static final class Choice {
        private final Syntax syntax;
        private final ArgGroupSpec.Builder group =
                ArgGroupSpec.builder().exclusive(true).multiplicity("0..1");

        Choice(Syntax syntax) {
            this.syntax = syntax;
        }

        /** One of them. */
        public Taken<String> text(String label, String meaning, String... names) {
            return one(option(names)
                    .paramLabel(label)
                    .type(String.class)
                    .description(meaning)
                    .build());
        }

        /** One of them, which is read. */
        public <T> Taken<T> value(ITypeConverter<T> reader, String label, String meaning, String... names) {
            return one(unbound(reader, label, meaning, names));
        }

        /** One of them, without a value. */
        public Taken<Boolean> flag(String meaning, String... names) {
            return one(option(names)
                    .arity("0")
                    .type(boolean.class)
                    .description(meaning)
                    .build());
        }

        private <T> Taken<T> one(OptionSpec option) {
            group.addArg(option);
            return new Taken<>(option);
        }

        /** These are all. */
        public void end() {
            syntax.spec.addArgGroup(group.build());
        }

        /** One of them must be given. */
        public void endRequired() {
            group.multiplicity("1");
            end();
        }
    }
}
