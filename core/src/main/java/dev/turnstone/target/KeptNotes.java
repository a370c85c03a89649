package dev.turnstone.target;

import dev.turnstone.owner.OwnerNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes that are kept, each once. A value.
 *
 * @param texts by the notes without them
 */
record KeptNotes(Map<OwnerNote, String> texts) {
    static KeptNotes of(List<OwnerNote> notes) {
        return new KeptNotes(Map.of()).with(notes, List.of());
    }

    private static OwnerNote key(OwnerNote note) {
        return new OwnerNote(note.owner(), note.kind(), note.item(), "");
    }

    /** The same once these are kept, in the place of those that they replace, and others are forgotten. */
    KeptNotes with(List<OwnerNote> kept, List<OwnerNote> forgotten) {
        Map<OwnerNote, String> all = new LinkedHashMap<>(texts);
        forgotten.forEach(note -> all.remove(key(note)));
        kept.forEach(note -> all.put(key(note), note.text()));
        return new KeptNotes(all);
    }

    /** Those of which others know nothing, or another text. */
    List<OwnerNote> notIn(KeptNotes others) {
        List<OwnerNote> notes = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (!text.equals(others.texts.get(key))) {
                notes.add(new OwnerNote(key.owner(), key.kind(), key.item(), text));
            }
        });
        return notes;
    }
}
