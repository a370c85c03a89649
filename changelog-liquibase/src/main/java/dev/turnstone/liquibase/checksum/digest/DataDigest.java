package dev.turnstone.liquibase.checksum.digest;

import java.io.IOException;
import java.io.InputStream;

/**
 * The digest of a file of rows: without comments, empty lines, carriage returns and the last line end. It is made byte by
 * byte, as the encoding doesn't matter.
 *
 * <p>One oddity of Liquibase's decides whether a line end is the last one: behind an odd number of empty lines, a comment
 * counts as something that follows, though it doesn't count itself.
 */
public final class DataDigest {
    private static final int END = -1;
    private static final int NO_COMMENTS = -2;

    private final InputStream in;
    private final int comment;
    private final Md5 md5 = new Md5();
    private LineEnd lineEnd = LineEnd.NONE;
    private boolean atLineStart = true;

    /** A line end that counts as soon as something follows. */
    private enum LineEnd {
        NONE,
        /** It is held back, and a comment that follows is none of the things that make it count. */
        OPEN,
        /** It is held back, and a comment that follows makes it count. */
        OPEN_TO_COMMENTS;

        LineEnd afterAnother() {
            return this == OPEN ? OPEN_TO_COMMENTS : OPEN;
        }
    }

    private DataDigest(InputStream in, int comment) {
        this.in = in;
        this.comment = comment;
    }

    /**
     * Digests all there is.
     *
     * @param comment how comments begin, of which only the first character is looked at; empty when there are none
     */
    public static String of(InputStream in, String comment) throws IOException {
        return new DataDigest(in, comment.isEmpty() ? NO_COMMENTS : comment.charAt(0)).digest();
    }

    private String digest() throws IOException {
        for (int each = in.read(); each != END; each = in.read()) {
            take(isComment(each) ? afterComment() : each);
        }
        return md5.hex();
    }

    private boolean isComment(int each) {
        if (each != comment || !atLineStart) {
            return false;
        }
        if (lineEnd == LineEnd.OPEN_TO_COMMENTS) {
            giveLineEnd();
        }
        return true;
    }

    private void take(int each) {
        if (each == '\r') {
            lineEnd = lineEnd == LineEnd.NONE ? LineEnd.NONE : LineEnd.OPEN_TO_COMMENTS;
        } else if (each == '\n' && lineEnd != LineEnd.NONE) {
            lineEnd = lineEnd.afterAnother();
        } else if (each == '\n' && !atLineStart) {
            lineEnd = LineEnd.OPEN;
            atLineStart = true;
        } else if (each != '\n' && each != END) {
            giveLineEnd();
            md5.add(each);
            atLineStart = false;
        }
    }

    private void giveLineEnd() {
        if (lineEnd != LineEnd.NONE) {
            md5.add('\n');
            lineEnd = LineEnd.NONE;
        }
    }

    /** The line end behind a comment. */
    private int afterComment() throws IOException {
        int each = in.read();
        while (each != END && each != '\n' && each != '\r') {
            each = in.read();
        }
        return each;
    }
}
