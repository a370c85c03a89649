package dev.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What to do about a problem: words, and commands among them. */
public record Advice(List<Part> parts) {

    /** A piece of it. */
    public sealed interface Part {}

    /** Words, with the spaces that separate them from a command. */
    public record Words(String text) implements Part {}

    /** Words for whoever asks once, and nothing for whoever asks again and again by himself. */
    public record OnceWords(String text) implements Part {}

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

    /** The same and these words for whoever asks once. */
    public Advice thenForOnce(String words) {
        return and(new OnceWords(words));
    }

    /** The same for whoever asks again and again. */
    public Advice forPolling() {
        return new Advice(
                parts.stream().filter(part -> !(part instanceof OnceWords)).toList());
    }

    /** The same with other commands in the place of its own. */
    public Advice with(UnaryOperator<NextCommand> change) {
        return new Advice(parts.stream()
                .map(part -> part instanceof Typed typed ? new Typed(change.apply(typed.command())) : part)
                .toList());
    }

    /** Whether there is a command in it. */
    public boolean hasCommand() {
        return parts.stream().anyMatch(Typed.class::isInstance);
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

    /** As one text. A command ends its line, so that no full stop behind it is copied with it. */
    public String text(Function<NextCommand, String> shown) {
        StringBuilder text = new StringBuilder();
        boolean behindCommand = false;
        for (Part part : parts) {
            if (part instanceof Typed typed) {
                text.append(shown.apply(typed.command()));
                behindCommand = true;
                continue;
            }
            String words = words(part);
            if (behindCommand) {
                String rest = words.replaceFirst("^[.,;]?\\s*", "");
                text.append(rest.isEmpty() ? "" : "\n" + rest);
                behindCommand = rest.isEmpty();
            } else {
                text.append(words);
            }
        }
        return text.toString();
    }

    private static String words(Part part) {
        return part instanceof Words words ? words.text() : part instanceof OnceWords words ? words.text() : "";
    }

    /** The same in other words. */
    public Advice inWords(UnaryOperator<String> change) {
        return new Advice(parts.stream()
                .map(part -> part instanceof Typed ? part : new Words(change.apply(words(part))))
                .toList());
    }

    @Override
    public String toString() {
        return text(NextCommand::toString);
    }
}
