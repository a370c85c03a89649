package dev.turnstone.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set, and what it is called wherever that can be done: the option {@code --lock-wait}, the file
 * or environment variable {@code TURNSTONE_LOCK_WAIT}, the line {@code lock-wait:} of a {@code turnstone.yaml}, the
 * application's property {@code turnstone.lock-wait}, the build's parameter {@code lockWait}.
 *
 * @param name in small letters, words joined by hyphens
 * @param variable what its file in the secrets folder, and its environment variable, are called
 * @param otherVariables what they may be called as well
 * @param form what a value looks like
 * @param placeholder what stands for the value in help texts
 * @param meaning one or two sentences for people; what holds where nobody sets it among them
 * @param need whether there has to be a value
 * @param offer where it can be set
 */
public record Setting(
        String name,
        String variable,
        List<String> otherVariables,
        Form form,
        String placeholder,
        String meaning,
        Need need,
        Offer offer) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** Whether there has to be a value. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Where a setting can be set. */
    public enum Offer {
        /** On the command line, in an application and in a build. */
        EVERYWHERE,
        /** Only where a distribution is run: elsewhere the class path, or the host, has it. */
        COMMAND_LINE,
        /** On the command line and in a build. An application doesn't have it. */
        COMMANDS,
        /** Where somebody stands before the gate: {@code wait} on the command line, and an application. A build has none. */
        GATE,
        /** Only where an application starts: a command says by its name what it does. */
        APPLICATION;

        /** Whether an application has it. */
        public boolean isForApplications() {
            return this != COMMAND_LINE && this != COMMANDS;
        }
    }

    public Setting {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(placeholder, "placeholder");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(offer, "offer");
        otherVariables = List.copyOf(otherVariables);
        if (!NAME.matcher(name).matches() || !VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException("not the names of a setting: " + name + ", " + variable);
        }
    }

    /** One that need not be set, and can be set everywhere. */
    public static Setting of(String name, String variable, Form form, String placeholder, String meaning) {
        return new Setting(name, variable, List.of(), form, placeholder, meaning, Need.OPTIONAL, Offer.EVERYWHERE);
    }

    /** The same, under this name too. */
    public Setting alsoCalled(String other) {
        List<String> names =
                Stream.concat(otherVariables.stream(), Stream.of(other)).toList();
        return new Setting(name, variable, names, form, placeholder, meaning, need, offer);
    }

    /** All that its file, and its environment variable, may be called. */
    public List<String> variables() {
        return Stream.concat(Stream.of(variable), otherVariables.stream()).toList();
    }

    /** The same, of which there has to be a value. */
    public Setting required() {
        return new Setting(name, variable, otherVariables, form, placeholder, meaning, Need.REQUIRED, offer);
    }

    /** The same, for the command line alone. */
    public Setting forCommandLine() {
        return offered(Offer.COMMAND_LINE);
    }

    /** The same, offered there. */
    public Setting offered(Offer other) {
        return new Setting(name, variable, otherVariables, form, placeholder, meaning, need, other);
    }

    /** The words that a value can be, where it is {@linkplain Form#WORD one of a few}. */
    public List<String> words() {
        return List.of(placeholder.split("\\|"));
    }

    /** What is wrong with a value, as the rest of a sentence; empty when nothing is. */
    public Optional<String> fault(String text) {
        if (form != Form.WORD) {
            return form.fault(text);
        }
        // What an application writes as off arrives as false.
        String inYaml = text.equals("false") && words().contains("off") ? " (in YAML write \"off\" with quotes)" : "";
        return words().contains(text)
                ? Optional.empty()
                : Optional.of("is none of " + String.join(", ", words()) + inYaml);
    }

    /** Whether its value must not be seen. */
    public boolean isSecret() {
        return form == Form.SECRET;
    }

    /** The option of a command line; that of a secret names a file, since everybody may read command lines. */
    public String option() {
        return "--" + name + (isSecret() ? "-file" : "");
    }

    /** The name in the way of Java: {@code lockWait}. */
    public String parameter() {
        StringBuilder joined = new StringBuilder();
        for (String word : name.split("-")) {
            joined.append(joined.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return joined.toString();
    }

    /** The number of a name in {@code variable.N} or {@code variable_N}; empty when it isn't this setting's. */
    public Optional<String> numberIn(String file) {
        return variables().stream()
                .filter(called -> isNumbered(file, called))
                .map(called -> file.substring(called.length() + 1))
                .findFirst();
    }

    private static boolean isNumbered(String file, String called) {
        return file.length() > called.length() + 1
                && file.startsWith(called)
                && (file.charAt(called.length()) == '.' || file.charAt(called.length()) == '_')
                && file.chars().skip(called.length() + 1L).allMatch(c -> c >= '0' && c <= '9');
    }

    /** No two settings have one name; and what a record would do by itself costs a start 20 ms. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Setting setting && setting.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
