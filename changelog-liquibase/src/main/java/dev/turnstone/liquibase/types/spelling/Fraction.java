package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;

/** The digits behind the second that a type of time has. */
final class Fraction {
    private Fraction() {}

    /**
     * The first parameter of a type, as a number of digits.
     *
     * @throws UnfitType when it is no number, or more than the database has
     */
    static void check(TypeText type, String database, int most) throws UnfitType {
        if (type.parameters().isEmpty()) {
            return;
        }
        if (number(type, 0) > most) {
            throw new UnfitType("The type '" + type.written() + "' wants "
                    + type.parameters().get(0) + " digits behind the second; " + database + " has " + most + ".");
        }
    }

    /**
     * A parameter as a number.
     *
     * @throws UnfitType when it is none
     */
    static int number(TypeText type, int index) throws UnfitType {
        String written = type.parameters().get(index);
        if (!written.matches("-?\\d{1,9}")) {
            throw new UnfitType("The type '" + type.written() + "' has '" + written + "' where a number belongs.");
        }
        return Integer.parseInt(written);
    }
}
