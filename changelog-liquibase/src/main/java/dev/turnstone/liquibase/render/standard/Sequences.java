package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.SequenceChange;
import dev.turnstone.liquibase.change.SequenceChange.AlterSequence;
import dev.turnstone.liquibase.change.SequenceChange.Counting;
import dev.turnstone.liquibase.change.SequenceChange.CreateSequence;
import dev.turnstone.liquibase.change.SequenceChange.DropSequence;
import dev.turnstone.liquibase.change.SequenceChange.RenameSequence;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.List;
import java.util.Optional;

/** Statements about sequences. */
public interface Sequences extends Writing {
    /** The statements of a change. */
    default List<String> render(SequenceChange change) throws CannotRender {
        refuse(Wish.SEQUENCE);
        if (change instanceof CreateSequence create) {
            return List.of(checkedCreation(create));
        }
        if (change instanceof AlterSequence alter) {
            return List.of(checkedAlteration(alter));
        }
        if (change instanceof RenameSequence rename) {
            refuse(Wish.RENAMED_SEQUENCE);
            return List.of(renameSequence(rename));
        }
        return List.of(dropSequence((DropSequence) change));
    }

    private String checkedCreation(CreateSequence create) throws CannotRender {
        Counting counting = create.counting();
        refuse(Wish.SEQUENCE_TYPE, counting.dataType());
        refuse(Wish.SEQUENCE_MINIMUM, counting.minValue());
        refuse(Wish.SEQUENCE_MAXIMUM, counting.maxValue());
        refuse(Wish.SEQUENCE_ORDER, counting.ordered());
        return createSequence(create);
    }

    private String checkedAlteration(AlterSequence alter) throws CannotRender {
        refuse(Wish.ALTERED_SEQUENCE);
        Counting counting = alter.counting();
        refuse(Wish.LATER_SEQUENCE_TYPE, counting.dataType());
        refuse(Wish.LATER_SEQUENCE_STEP, counting.incrementBy());
        refuse(Wish.LATER_SEQUENCE_MAXIMUM, counting.maxValue());
        refuse(Wish.LATER_SEQUENCE_ORDER, counting.ordered());
        return alterSequence(alter);
    }

    /** A new sequence. */
    default String createSequence(CreateSequence create) {
        Counting counting = create.counting();
        return createWords()
                + words().names().sequence(create.sequence())
                + sequenceType(counting)
                + said(" START WITH ", counting.startValue())
                + range(counting)
                + said(" CACHE ", cached(counting.cacheSize()), uncached())
                + order(counting.ordered())
                + (Writing.says(counting.cycle()) ? " CYCLE" : "");
    }

    /** How the statement begins. */
    default String createWords() {
        return "CREATE SEQUENCE ";
    }

    /** What kind of number it gives. */
    default String sequenceType(Counting counting) {
        return said(" AS ", counting.dataType());
    }

    /** Step and range. */
    static String range(Counting counting) {
        return said(" INCREMENT BY ", counting.incrementBy())
                + said(" MINVALUE ", counting.minValue())
                + said(" MAXVALUE ", counting.maxValue());
    }

    /** How many numbers are fetched at once; databases that have none of that are told nothing. */
    default Optional<String> cached(Optional<String> cacheSize) {
        return cacheSize;
    }

    /** What is said when none are to be fetched beforehand. */
    default String uncached() {
        return " NO CACHE";
    }

    /** That numbers come in the order they were asked for. */
    default String order(Optional<Boolean> ordered) {
        return Writing.says(ordered) ? " ORDER" : "";
    }

    /** Another way of counting. */
    default String alterSequence(AlterSequence alter) {
        Counting counting = alter.counting();
        return "ALTER SEQUENCE " + words().names().sequence(alter.sequence())
                + said(" AS ", counting.dataType())
                + range(counting)
                + counting.ordered()
                        .map(ordered -> ordered ? " ORDER" : " NOORDER")
                        .orElse("")
                + said(" CACHE ", cached(counting.cacheSize()), uncached())
                + recycling(counting.cycle());
    }

    /** Whether it begins again behind its last number. */
    default String recycling(Optional<Boolean> cycle) {
        return cycle.map(again -> again ? " CYCLE" : " NO CYCLE").orElse("");
    }

    /** Another name for a sequence. */
    default String renameSequence(RenameSequence rename) {
        return "ALTER SEQUENCE " + words().names().sequence(rename.sequence()) + " RENAME TO "
                + plain(rename.newName());
    }

    /** No sequence any more. */
    default String dropSequence(DropSequence drop) {
        return "DROP SEQUENCE " + words().names().sequence(drop.sequence());
    }

    /** Words and a number, when there is a number. */
    static String said(String words, Optional<String> number) {
        return number.map(given -> words + given).orElse("");
    }

    private static String said(String words, Optional<String> number, String none) {
        return number.map(given -> given.equals("0") ? none : words + given).orElse("");
    }
}
