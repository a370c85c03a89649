package dev.turnstone.sql.cutting;

/**
 * How the commands of a database's own command-line client look: they are found in scripts written for it, and no
 * server understands them.
 *
 * @param marker the character a command begins with
 * @param place where that character can't be SQL
 * @param client the client's name
 * @param advice what to do about it, as whole sentences
 */
public record ClientCommand(char marker, Place place, String client, String advice) {

    /** Where the marker means a command. */
    public enum Place {
        /** Outside of quotes and comments. */
        ANYWHERE,
        /** As the first character of a statement. */
        STATEMENT_START
    }

    boolean isMeantBy(String token, boolean atStatementStart) {
        return token.charAt(0) == marker && (place == Place.ANYWHERE || atStatementStart);
    }

    String problem(String command) {
        return command + " is a command of the client " + client + ", which the server does not know. " + advice;
    }
}
