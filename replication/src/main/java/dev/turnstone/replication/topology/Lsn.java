package dev.turnstone.replication.topology;

import java.util.Locale;

/** A place in the log of a publisher; those written later are larger. */
public record Lsn(long bytes) implements Comparable<Lsn> {
    /** Before everything. */
    public static final Lsn NONE = new Lsn(0);

    /** As PostgreSQL writes it, {@code 16/B374D848}; empty text is {@link #NONE}. */
    public static Lsn of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int slash = text.indexOf('/');
        return new Lsn(
                (Long.parseLong(text.substring(0, slash), 16) << 32) + Long.parseLong(text.substring(slash + 1), 16));
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return Long.toHexString(bytes >>> 32).toUpperCase(Locale.ROOT) + "/"
                + Long.toHexString(bytes & 0xFFFF_FFFFL).toUpperCase(Locale.ROOT);
    }
}
