package dev.turnstone.liquibase.literals;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.names.Names;
import java.util.Optional;

/** How a database is asked for the numbers of a sequence. */
enum SequenceStyle {
    /** Not at all. */
    NONE(),
    /** With functions that take the name as a text, quotes and all. */
    FUNCTIONS("nextval('%s')", "currval('%s')"),
    /** With functions that take the name as a text, without quotes. */
    FUNCTIONS_OF_BARE_NAME("NEXTVAL('%s')", "CURRVAL('%s')") {
        @Override
        String name(ObjectName sequence, Names names) {
            return names.sequence(sequence).replace("\"", "");
        }
    },
    /** With a phrase, and not for the number it gave last. */
    NEXT_ONLY("NEXT VALUE FOR %s"),
    /** With a phrase, and a function for the number it gave last. */
    PHRASE_AND_FUNCTION("NEXT VALUE FOR %s", "CURRVAL('%s')") {
        @Override
        Optional<String> current(ObjectName sequence, Names names) {
            return super.current(sequence, names).map(call -> call.replace("\"", ""));
        }
    },
    /** With a phrase for either. */
    PHRASES("NEXT VALUE FOR %s", "PREVIOUS VALUE FOR %s"),
    /** With a phrase, and a look at the catalog, which wants the name as it is written. */
    PHRASE_AND_CATALOG(
            "NEXT VALUE FOR %s", "(SELECT currentvalue FROM sys.syssequences WHERE sequencename = upper('%s'))") {
        @Override
        Optional<String> current(ObjectName sequence, Names names) {
            String written = sequence.schema().map(schema -> schema + ".").orElse("") + sequence.name();
            return Optional.of(String.format(current, written));
        }
    },
    /** With words behind the name; a dot in the name is one between schema and name. */
    SUFFIXES("%s.nextval", "%s.currval") {
        @Override
        String name(ObjectName sequence, Names names) {
            String[] parts = sequence.name().split("\\.");
            return parts.length == 2 ? "\"" + parts[0] + "\".\"" + parts[1] + "\"" : names.sequence(sequence);
        }
    };

    final String next;
    final String current;

    SequenceStyle(String... formats) {
        this.next = formats.length > 0 ? formats[0] : "";
        this.current = formats.length > 1 ? formats[1] : "";
    }

    /** The next number; empty when the database has none. */
    Optional<String> next(ObjectName sequence, Names names) {
        return next.isEmpty() ? Optional.empty() : Optional.of(String.format(next, name(sequence, names)));
    }

    /** The number it gave last; empty when the database doesn't say. */
    Optional<String> current(ObjectName sequence, Names names) {
        return current.isEmpty() ? Optional.empty() : Optional.of(String.format(current, name(sequence, names)));
    }

    String name(ObjectName sequence, Names names) {
        return names.sequence(sequence);
    }
}
