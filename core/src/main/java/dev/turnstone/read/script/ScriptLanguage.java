package dev.turnstone.read.script;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the scripts of a folder are written in.
 *
 * @param extension of their files, without the dot
 */
public record ScriptLanguage(String extension) {
    private static final Pattern EXTENSION = Pattern.compile("[a-z][a-z0-9]*");

    /** What databases speak. */
    public static final ScriptLanguage SQL = new ScriptLanguage("sql");

    public ScriptLanguage {
        if (!EXTENSION.matcher(extension).matches()) {
            throw new IllegalArgumentException("not the extension of a script: '" + extension + "'");
        }
    }

    /** Java routines are given a JDBC connection, so they are at home beside SQL alone. */
    public boolean goesWithJava() {
        return extension.equals(SQL.extension);
    }

    /** The directives that mean something: those about transactions, time-outs and delimiters are about SQL. */
    Set<String> directives() {
        return goesWithJava() ? DirectiveReader.ALL : DirectiveReader.WITHOUT_SQL;
    }

    /** What is said of a file with another extension. */
    public String isNone() {
        return goesWithJava() ? "neither an .sql file nor a Java class" : "no ." + extension + " file";
    }

    /** How files are called. */
    public String naming() {
        return "Routines are called V_<version>_<sequence>, for instance V_4.1.0_A." + extension
                + ", their undo U_4.1.0_A." + extension + ". Rename it, or move it out of the folder.";
    }
}
