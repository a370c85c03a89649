package dev.turnstone.changelog;

import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One piece of work of a changeset. */
public sealed interface Change {

    /** Statements written by the author, executed byte for byte. */
    record Sql(Script script) implements Change {
        public Sql {
            Objects.requireNonNull(script, "script");
        }
    }

    /**
     * Statements of which some are made only when their turn has come, because what is in the database decides about
     * them.
     *
     * @param today what the database said when it was looked at for people; a run asks anew
     */
    record Live(LiveScript script, Answers today) implements Change {
        public Live {
            Objects.requireNonNull(script, "script");
            Objects.requireNonNull(today, "today");
        }

        /** Nobody has looked yet. */
        public Live(LiveScript script) {
            this(script, Answers.NONE);
        }
    }

    /**
     * Work written in Java.
     *
     * @param className as it is shown to people
     */
    record Code(String className, JavaRoutine routine) implements Change {
        public Code {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(routine, "routine");
        }
    }

    /**
     * A program of the machine that we run on. It is never part of a transaction: nobody can take back what it did.
     *
     * @param words its name and its arguments
     * @param limit after which it is ended and has failed; empty: never
     */
    record Program(List<String> words, Optional<Duration> limit) implements Change {
        public Program {
            words = List.copyOf(words);
            Objects.requireNonNull(limit, "limit");
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a program without a name");
            }
        }

        /** As it is shown to people. */
        public String shown() {
            return String.join(" ", words);
        }
    }

    /** Tells people something. */
    record Message(String text) implements Change {
        public Message {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Ends the run here, as a failure, because its author wants that. */
    record Stop(String why) implements Change {
        public Stop {
            Objects.requireNonNull(why, "why");
        }
    }

    /** Several, one after the other. */
    record Sequence(List<Part> parts) implements Change {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Change> all() {
            return parts.stream().map(Part::change);
        }
    }

    /** One of several changes, how to run it, and where it is written. */
    record Part(Change change, Directives directives, Position at) {
        public Part {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(directives, "directives");
            Objects.requireNonNull(at, "at");
        }

        /**
         * What stands for it among the statements of its changeset, so that the journal can say that it is done; empty for
         * one that consists of statements, or leaves nothing.
         */
        public Optional<SqlStatement> standIn() {
            if (change instanceof Code code) {
                return Optional.of(standIn("Java: " + code.className()));
            }
            return change instanceof Program program
                    ? Optional.of(standIn("program: " + program.shown()))
                    : Optional.empty();
        }

        private SqlStatement standIn(String text) {
            return new SqlStatement(text, at, List.of(), ";", SqlStatement.Input.NONE);
        }
    }

    /** This one; of a sequence, those it consists of. */
    default Stream<Change> all() {
        return Stream.of(this);
    }

    /** Whether it, or some of it, is no SQL but does something all the same. */
    default boolean hasCode() {
        return all().anyMatch(change -> change instanceof Code || change instanceof Program);
    }
}
