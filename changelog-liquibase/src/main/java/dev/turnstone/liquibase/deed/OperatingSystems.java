package dev.turnstone.liquibase.deed;

import dev.turnstone.liquibase.change.OtherChange.ExecuteCommand;
import java.util.Arrays;

/** For which operating systems a program is meant. */
public final class OperatingSystems {
    private OperatingSystems() {}

    /** Whether this one is among them, or none is named. Capitals make another name, as Liquibase has it. */
    public static boolean areMeant(ExecuteCommand command) {
        return isAmong(System.getProperty("os.name"), command.operatingSystems().orElse(""));
    }

    static boolean isAmong(String system, String list) {
        return list.isBlank()
                || Arrays.stream(list.split(",")).map(String::strip).anyMatch(system::equals);
    }
}
