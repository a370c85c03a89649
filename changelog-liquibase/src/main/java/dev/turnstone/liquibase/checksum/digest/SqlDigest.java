package dev.turnstone.liquibase.checksum.digest;

import dev.turnstone.liquibase.change.SqlChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Digests of SQL that stay the same when only blanks and line ends are edited. */
public final class SqlDigest {
    private SqlDigest() {}

    /** Version 9: blanks don't count at all. */
    public static String withoutBlanks(String sql) {
        byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (byte each : bytes) {
            if (!isBlank(each)) {
                bytes[length++] = each;
            }
        }
        return Md5.of(Arrays.copyOf(bytes, length));
    }

    /** Version 8: some blanks are like one, and how the text is treated counts. */
    public static String withTreatment(Treatment treatment, InputStream sql) throws IOException {
        Md5 md5 = new Md5();
        for (byte each : treatment.text().getBytes(StandardCharsets.UTF_8)) {
            md5.add(each);
        }
        boolean owesBlank = false;
        boolean begun = false;
        for (int each = sql.read(); each >= 0; each = sql.read()) {
            if (isBlank(each)) {
                owesBlank = begun;
            } else {
                if (owesBlank) {
                    md5.add(' ');
                }
                md5.add(each);
                owesBlank = false;
                begun = true;
            }
        }
        return md5.hex();
    }

    private static boolean isBlank(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }

    /** How SQL is made into statements. */
    public record Treatment(Optional<String> delimiter, SqlChange.Cutting cutting, SqlChange.Comments comments) {
        /** That of a view's or a procedure's file, which is one statement. */
        public static final Treatment OF_ONE_STATEMENT =
                new Treatment(Optional.of(";"), SqlChange.Cutting.WHOLE, SqlChange.Comments.KEPT);

        /** As the change says. */
        public static Treatment of(SqlChange.Sql change) {
            return new Treatment(change.delimiter(), change.cutting(), change.comments());
        }

        /** The same with the other answer to whether it is cut into statements. */
        public Treatment cutTheOtherWay() {
            return new Treatment(
                    delimiter,
                    cutting == SqlChange.Cutting.WHOLE ? SqlChange.Cutting.STATEMENTS : SqlChange.Cutting.WHOLE,
                    comments);
        }

        String text() {
            return delimiter.orElse("null") + ":" + (cutting == SqlChange.Cutting.STATEMENTS) + ":"
                    + (comments == SqlChange.Comments.STRIPPED) + ":";
        }
    }
}
