package dev.turnstone.flyway.name;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The version of a migration: whole numbers of any length between dots or underscores. Zeros at the end mean nothing, so
 * {@code 1}, {@code 01} and {@code 1.0.0} are equal; the text stays as it was written. Immutable.
 */
public final class FlywayVersion implements Comparable<FlywayVersion> {
    private final String text;
    private final List<BigInteger> parts;

    private FlywayVersion(String text, List<BigInteger> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The version that a text says; empty when it says none. */
    public static Optional<FlywayVersion> parse(String written) {
        String text = written.replace('_', '.');
        List<BigInteger> parts = new ArrayList<>();
        int begin = 0;
        // A dot divides only where a digit follows; any other is left in a part, which is no number then.
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
                Optional<BigInteger> part = number(text.substring(begin, i));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(part.get());
                begin = i + 1;
            }
        }
        while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return Optional.of(new FlywayVersion(text, List.copyOf(parts)));
    }

    /**
     * The version that a text says which is known to say one.
     *
     * @throws IllegalArgumentException when it doesn't
     */
    public static FlywayVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no version"));
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static Optional<BigInteger> number(String text) {
        try {
            return Optional.of(new BigInteger(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As it was written, with dots. */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int byPart = part(i).compareTo(other.part(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlywayVersion that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
