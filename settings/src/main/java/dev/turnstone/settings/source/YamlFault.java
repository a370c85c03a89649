package dev.turnstone.settings.source;

import java.nio.charset.CharacterCodingException;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What kind of mistake is in a file, in words of our own: those of the parser may hold a piece of a password. */
enum YamlFault {
    ALIAS("a word that begins with * stands for nothing"),
    WRITING("a value is not written as one, or a quote or bracket is left open"),
    ORDER("something stands where it can't be, or a bracket is left open"),
    SIGN("there is a sign in it that no text has"),
    SEVERAL("there is more than one document in it"),
    NO_TEXT("it is not UTF-8 text"),
    OTHER("it can't be read as such");

    private final String words;

    YamlFault(String words) {
        this.words = words;
    }

    static YamlFault of(YamlEngineException e) {
        if (e instanceof ComposerException composer) {
            return composer.getContext().startsWith("expected a single document") ? SEVERAL : ALIAS;
        }
        if (e instanceof ScannerException) {
            return WRITING;
        }
        if (e instanceof ParserException) {
            return ORDER;
        }
        if (e.getCause() instanceof CharacterCodingException) {
            return NO_TEXT;
        }
        return e instanceof ReaderException ? SIGN : OTHER;
    }

    /** For people, as the rest of a sentence. */
    String words() {
        return words;
    }
}
