package dev.turnstone.liquibase.render.writing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a changelog may ask for and some databases haven't got. */
public enum Wish {
    CLUSTERED_PRIMARY_KEY("has no clustered primary keys"),
    PRIMARY_KEY_BY_INDEX("can't make a primary key of an index that is there"),
    CLUSTERED_UNIQUE_CONSTRAINT("has no clustered unique constraints"),
    UNIQUE_CONSTRAINT_BY_INDEX("can't make a unique constraint of an index that is there"),
    DEFERRED_FOREIGN_KEY("has no foreign keys that are checked later"),
    DEFERRED_REFERENCE("has no references that are checked later"),
    LATER_CONSTRAINT("can't change the constraints of a table that is there; the table would have to be made anew"),
    LATER_NULLABILITY("can't say later whether a column may be empty; the table would have to be made anew"),
    LATER_DEFAULT("can't change the default of a column that is there; the table would have to be made anew"),
    LATER_TYPE("can't change the type of a column that is there; the table would have to be made anew"),
    LATER_COUNTING("can't make a column that is there count by itself"),
    LATER_COMPUTED_DEFAULT("can't give an expression as default to a column that is there"),
    ADDED_PRIMARY_KEY("can't add a column that is the primary key"),
    ADDED_COUNTING_COLUMN("can't add a column that counts by itself"),
    ADDED_COUNTING_COLUMN_OUTSIDE_KEY("can't add a column that counts by itself and isn't the primary key"),
    PLACE_BEHIND_COLUMN("can't put a column behind another one"),
    PLACE_BEFORE_COLUMN("can't put a column before another one"),
    PLACE_BY_NUMBER("can't put a column at a numbered place"),
    COUNTING_STEP("counts by one in each table"),
    MERGED_COLUMNS("can't merge columns"),
    LOOKUP_TABLE("can't make a lookup table"),
    REMARKS("keeps no remarks"),
    SEQUENCE("has no sequences"),
    SEQUENCE_TYPE("has no sequences of a type"),
    SEQUENCE_MINIMUM("has no sequences with a least number"),
    SEQUENCE_MAXIMUM("has no sequences with a greatest number"),
    SEQUENCE_ORDER("has no sequences that give their numbers in the order they were asked"),
    ALTERED_SEQUENCE("can't change sequences"),
    LATER_SEQUENCE_TYPE("can't change the type of a sequence"),
    LATER_SEQUENCE_STEP("can't change the step of a sequence"),
    LATER_SEQUENCE_MAXIMUM("can't change the greatest number of a sequence"),
    LATER_SEQUENCE_ORDER("can't change the order of a sequence"),
    RENAMED_SEQUENCE("can't rename sequences"),
    REPLACED_VIEW("can't replace views"),
    RENAMED_VIEW("can't rename views"),
    RENAMED_VIEW_OF_SCHEMA("can't rename views of another schema"),
    VIEW_IF_THERE("can't be told to drop a view only if it is there"),
    PROCEDURE("has no procedures"),
    REPLACED_PROCEDURE("can't be told to replace a procedure; write CREATE OR REPLACE in its text");

    /** That the author decides about the indexes of keys and unique constraints. */
    public static final Set<Wish> OWN_INDEXES = Set.of(
            CLUSTERED_PRIMARY_KEY, PRIMARY_KEY_BY_INDEX, CLUSTERED_UNIQUE_CONSTRAINT, UNIQUE_CONSTRAINT_BY_INDEX);

    private final String lack;

    Wish(String lack) {
        this.lack = lack;
    }

    /** Some wishes, and others besides. */
    public static Set<Wish> of(Set<Wish> some, Wish... others) {
        return Stream.concat(some.stream(), Arrays.stream(others)).collect(Collectors.toUnmodifiableSet());
    }

    /** Why it can't be granted, as the end of a sentence about the database. */
    String lack() {
        return lack;
    }
}
