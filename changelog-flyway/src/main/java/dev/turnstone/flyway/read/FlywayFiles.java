package dev.turnstone.flyway.read;

import dev.turnstone.flyway.name.Naming;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which files to read, and how.
 *
 * @param locations where they are
 * @param naming how they are called
 * @param encoding of scripts
 * @param detection whether each is looked at for the encoding it has
 * @param placeholders what stands for what; empty: nothing is replaced
 * @param misnamed what becomes of files that end like migrations and aren't called like them
 * @param transactions how scripts are run that don't say it themselves
 */
public record FlywayFiles(
        List<Location> locations,
        Naming naming,
        Charset encoding,
        Detection detection,
        Optional<Placeholders> placeholders,
        Misnamed misnamed,
        Transactions transactions) {

    /** Whether each script is looked at for the encoding it has. */
    public enum Detection {
        NONE,
        /** By its first bytes, or by what it can be read in. */
        BY_CONTENT
    }

    /** What becomes of files that end like migrations and aren't called like them. */
    public enum Misnamed {
        /** They are told of, and left out. */
        LEFT_OUT,
        /** They are an error. */
        REFUSED
    }

    /** How scripts are run that don't say it themselves. */
    public enum Transactions {
        /** Each in one, where the database can do that. */
        ONE_EACH,
        /** Each statement commits by itself. */
        NONE
    }

    public FlywayFiles {
        locations = List.copyOf(locations);
        Objects.requireNonNull(naming, "naming");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(detection, "detection");
        Objects.requireNonNull(placeholders, "placeholders");
        Objects.requireNonNull(misnamed, "misnamed");
        Objects.requireNonNull(transactions, "transactions");
    }

    /** As Flyway reads them where nobody says otherwise. */
    public static FlywayFiles at(List<Location> locations) {
        return new FlywayFiles(
                locations,
                Naming.USUAL,
                StandardCharsets.UTF_8,
                Detection.NONE,
                Optional.of(Placeholders.NONE),
                Misnamed.LEFT_OUT,
                Transactions.ONE_EACH);
    }

    /** The same with other places. */
    public FlywayFiles in(List<Location> others) {
        return new FlywayFiles(others, naming, encoding, detection, placeholders, misnamed, transactions);
    }

    /** The same with other names. */
    public FlywayFiles called(Naming other) {
        return new FlywayFiles(locations, other, encoding, detection, placeholders, misnamed, transactions);
    }

    /** The same in another encoding. */
    public FlywayFiles encoded(Charset other) {
        return new FlywayFiles(locations, naming, other, detection, placeholders, misnamed, transactions);
    }

    /** The same, where scripts are looked at in this way for the encoding they have. */
    public FlywayFiles with(Detection other) {
        return new FlywayFiles(locations, naming, encoding, other, placeholders, misnamed, transactions);
    }

    /** The same with other placeholders; empty: nothing is replaced. */
    public FlywayFiles replacing(Optional<Placeholders> others) {
        return new FlywayFiles(locations, naming, encoding, detection, others, misnamed, transactions);
    }

    /** The same, where this becomes of misnamed files. */
    public FlywayFiles with(Misnamed other) {
        return new FlywayFiles(locations, naming, encoding, detection, placeholders, other, transactions);
    }

    /** The same, where scripts are run like this that don't say it themselves. */
    public FlywayFiles with(Transactions other) {
        return new FlywayFiles(locations, naming, encoding, detection, placeholders, misnamed, other);
    }
}
