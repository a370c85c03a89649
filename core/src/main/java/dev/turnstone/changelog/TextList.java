package dev.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one, whatever is in them: of each its length, a colon, and itself. */
public final class TextList {
    private TextList() {}

    /** All of them as one text. */
    public static String toText(List<String> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach(each -> text.append(each.length()).append(':').append(each));
        return text.toString();
    }

    /** Reads what {@link #toText} has written. */
    public static List<String> parse(String text) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            texts.add(text.substring(colon + 1, end));
            at = end;
        }
        return texts;
    }
}
