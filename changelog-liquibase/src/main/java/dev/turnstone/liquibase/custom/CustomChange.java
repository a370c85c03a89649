package dev.turnstone.liquibase.custom;

import java.util.Optional;

/**
 * A change written in Java, which a changelog names with {@code customChange}: a {@link CustomSql} or a {@link CustomTask}.
 * The class is public and has a public constructor without parameters.
 */
public sealed interface CustomChange permits CustomSql, CustomTask {

    /**
     * What stands for this change in the checksum of its changeset, for one that wants to be run again, or refused, when
     * something else than its parameters is another. Asked whenever the changelog is compared with a history, so it is quick
     * and needs no database. Empty: the name of the class and its parameters, as Liquibase has it.
     *
     * @param version of the checksum, 9; less where it is compared with one that an older Liquibase wrote
     * @throws Exception when it can't tell; the message is shown to the user
     */
    default Optional<String> checksum(Given given, int version) throws Exception {
        return Optional.empty();
    }
}
