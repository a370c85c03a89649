package dev.turnstone.liquibase.render;

import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Does to the statements of a changeset what its {@code modifySql} asks for. */
public final class SqlEditing {
    private final List<Edit> edits;

    /** With these edits, in their order. */
    public SqlEditing(List<Edit> edits) {
        this.edits = List.copyOf(edits);
    }

    /** Whether statements stay as they are. */
    public boolean changesNothing() {
        return edits.isEmpty();
    }

    /**
     * A statement as it is to be executed.
     *
     * @throws CannotRender when an edit is no regular expression, or its replacement refers to a group that isn't there
     */
    public String edited(String statement) throws CannotRender {
        String text = statement;
        for (Edit edit : edits) {
            text = edited(text, edit);
        }
        return text;
    }

    private static String edited(String text, Edit edit) throws CannotRender {
        if (edit instanceof Edit.Prepend prepend) {
            return prepend.value() + text;
        }
        if (edit instanceof Edit.Append append) {
            return text + append.value();
        }
        if (edit instanceof Edit.AppendIfAbsent append) {
            return text.contains(append.value()) ? text : text + append.value();
        }
        if (edit instanceof Edit.Replace replace) {
            return text.replace(replace.text(), replace.with());
        }
        return replaced(text, (Edit.ReplaceMatches) edit);
    }

    private static String replaced(String text, Edit.ReplaceMatches edit) throws CannotRender {
        try {
            return Pattern.compile(edit.pattern()).matcher(text).replaceAll(edit.with());
        } catch (PatternSyntaxException e) {
            throw new CannotRender(
                    "regExpReplace has no regular expression: " + e.getDescription() + " in '" + edit.pattern() + "'.");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new CannotRender("regExpReplace can't put '" + edit.with() + "' in the place of '" + edit.pattern()
                    + "': " + e.getMessage() + ".");
        }
    }
}
