package dev.turnstone.sql.cutting;

/**
 * What the families of databases do differently when they read text. All of them know {@code '…'} and {@code "…"} with
 * doubled quotes, {@code --} and {@code /* … *}{@code /} comments, and {@code /*+ … *}{@code /} hints.
 */
public enum Feature {
    /** {@code \'} doesn't end a string, in {@code '…'} and {@code "…"}. */
    BACKSLASH_ESCAPES,
    /** {@code E'…'}: backslash escapes in this string and in those that continue it on later lines. */
    ESCAPE_STRINGS,
    /** {@code U&'…'} and {@code U&"…"}. */
    UNICODE_STRINGS,
    /** {@code $$…$$} and {@code $tag$…$tag$}. */
    TAGGED_DOLLAR_QUOTES,
    /** {@code $$…$$} only. */
    DOLLAR_QUOTES,
    /** {@code q'[…]'} and {@code nq'!…!'}, which end with the closing bracket or the same character, and a quote. */
    Q_QUOTES,
    /** {@code `name`}. */
    BACK_TICKS,
    /** {@code [name]}, which the first {@code ]} ends. */
    BRACKETS,
    /** A {@code $} may stand inside a name. */
    DOLLAR_IN_NAMES,
    /** {@code @name} is a variable of the user, hence no word; {@code @@name} is one of the system and stays a word. */
    AT_VARIABLES,
    /** A block comment may hold block comments. */
    NESTED_COMMENTS,
    /** {@code # …}. */
    HASH_COMMENTS,
    /** {@code // …}. */
    SLASH_COMMENTS,
    /** {@code --} begins a comment only before a blank or control character, so that {@code 5--3} is arithmetic. */
    DASHES_NEED_A_BLANK,
    /** A carriage return alone ends a line comment, too. */
    LINE_COMMENTS_END_AT_CR,
    /** {@code /*! … *}{@code /} and {@code /*M! … *}{@code /}: what is inside is executed, hence no comment. */
    EXECUTABLE_COMMENTS,
    /** A line {@code DELIMITER …} changes the delimiter. */
    DELIMITER_COMMAND
}
