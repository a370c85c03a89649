package dev.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What to do about a problem: words, and commands among them. */
public record Advice(List<Part> parts) {

    /** A piece of it. */
    public sealed interface Part {}

    /** Words, with the spaces that separate them from a command. */
    public record Words(String text) implements Part {}

    /** A command to type. */
    public record Typed(NextCommand command) implements Part {}

    public Advice {
        parts = List.copyOf(parts);
    }

    /** Advice that begins with these words. */
    public static Advice of(String words) {
        return new Advice(List.of(new Words(words)));
    }

    /** The same and these words. */
    public Advice then(String words) {
        return and(new Words(words));
    }

    /** The same and this command. */
    public Advice then(NextCommand command) {
        return and(new Typed(command));
    }

    private Advice and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Advice(more);
    }

    /** As one text, with the commands shown in this way. */
    public String text(Function<NextCommand, String> shown) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words words) {
                text.append(words.text());
            } else if (part instanceof Typed typed) {
                text.append(shown.apply(typed.command()));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text(NextCommand::toString);
    }
}
