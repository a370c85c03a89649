package dev.turnstone.tests.liquibase.generated;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formatted SQL made up of any directives, for all that both Liquibase and we read. */
public final class FormattedSql {
    private static final List<String> ATTRIBUTES = List.of(
            "runOnChange:true",
            "runAlways:false",
            "failOnError:false",
            "runInTransaction:false",
            "stripComments:false",
            "splitStatements:false",
            "context:test",
            "contextFilter:\"a or b\"",
            "labels:one,two",
            "objectQuotingStrategy:QUOTE_ALL_OBJECTS",
            "logicalFilePath:other/path.sql");

    private static final List<String> NOTES = List.of(
            "--comment: why it is so",
            "-- comment plain words",
            "--validCheckSum: 9:d41d8cd98f00b204e9800998ecf8427e",
            "--preconditions onFail:MARK_RAN onError:HALT",
            "--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM bird");

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE bird (id INT, name VARCHAR(20));",
            "INSERT INTO bird (id) VALUES (1);\nINSERT INTO bird (id) VALUES (2);",
            "INSERT INTO bird (name) VALUES ('semi;colon');",
            "INSERT INTO bird (name)\n   VALUES\t('it''s');",
            "UPDATE bird SET name = 'caf\u00e9'\n  WHERE id = 1;",
            "DELETE FROM bird",
            "DROP TABLE bird;\n\n\nDROP TABLE nest;");

    private static final List<String> ROLLBACKS = List.of(
            "--rollback DROP TABLE bird;",
            "--rollback DROP TABLE bird;\n--rollback DROP TABLE nest;",
            "-- rollback DELETE FROM bird",
            "--rollback empty",
            "--rollback not required",
            "/* liquibase rollback\nDELETE FROM bird;\nDELETE FROM nest;\n*/");

    private final Random random;

    /** The same seed makes up the same changelog. */
    public FormattedSql(long seed) {
        this.random = new Random(seed);
    }

    /** So many changesets. */
    public String changelog(int changesets) {
        return IntStream.range(0, changesets)
                .mapToObj(this::changeset)
                .collect(Collectors.joining("\n", "--liquibase formatted sql\n\n", ""));
    }

    private String changeset(int number) {
        String head = "--changeset ann:" + number + some(ATTRIBUTES, 0.15, " ") + "\n";
        String notes = some(NOTES, 0.15, "\n").strip();
        String ignored = random.nextInt(8) == 0 ? "--ignoreLines:1\nSELECT ignored;\n" : "";
        String rollback = random.nextBoolean() ? any(ROLLBACKS) + "\n" : "";
        return head + (notes.isEmpty() ? "" : notes + "\n") + any(STATEMENTS) + "\n" + ignored + rollback;
    }

    private String some(List<String> words, double share, String before) {
        return words.stream()
                .filter(word -> random.nextDouble() < share)
                .map(word -> before + word)
                .collect(Collectors.joining());
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
