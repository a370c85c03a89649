package dev.turnstone.cli.terminal;

/** The few colours we use; each has a meaning, and none carries it alone. */
public enum Colour {
    GOOD("32"),
    BAD("31"),
    CARE("33"),
    STRONG("1"),
    WEAK("2");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** The text as a terminal shows it in this colour. */
    public String paint(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
