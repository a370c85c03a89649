package dev.turnstone.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set, and what it is called wherever that can be done: the option {@code --lock-wait}, the file
 * or environment variable {@code JDBC_LOCK_WAIT}, the line {@code lock-wait:} of a {@code turnstone.yaml}, the
 * application's property {@code turnstone.lock-wait}, the build's parameter {@code lockWait}.
 *
 * @param name in small letters, words joined by hyphens
 * @param variable what its file in the secrets folder, and its environment variable, are called
 * @param form what a value looks like
 * @param placeholder what stands for the value in help texts
 * @param meaning one or two sentences for people; what holds where nobody sets it among them
 * @param need whether there has to be a value
 * @param offer where it can be set
 */
public record Setting(
        String name, String variable, Form form, String placeholder, String meaning, Need need, Offer offer) {
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
        COMMAND_LINE
    }

    public Setting {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(placeholder, "placeholder");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(need, "need");
        Objects.requireNonNull(offer, "offer");
        if (!NAME.matcher(name).matches() || !VARIABLE.matcher(variable).matches()) {
            throw new IllegalArgumentException("not the names of a setting: " + name + ", " + variable);
        }
    }

    /** One that need not be set, and can be set everywhere. */
    public static Setting of(String name, String variable, Form form, String placeholder, String meaning) {
        return new Setting(name, variable, form, placeholder, meaning, Need.OPTIONAL, Offer.EVERYWHERE);
    }

    /** The same, of which there has to be a value. */
    public Setting required() {
        return new Setting(name, variable, form, placeholder, meaning, Need.REQUIRED, offer);
    }

    /** The same, for the command line alone. */
    public Setting forCommandLine() {
        return new Setting(name, variable, form, placeholder, meaning, need, Offer.COMMAND_LINE);
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
        boolean numbered = file.length() > variable.length() + 1
                && file.startsWith(variable)
                && (file.charAt(variable.length()) == '.' || file.charAt(variable.length()) == '_')
                && file.chars().skip(variable.length() + 1L).allMatch(c -> c >= '0' && c <= '9');
        return numbered ? Optional.of(file.substring(variable.length() + 1)) : Optional.empty();
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
