package dev.turnstone.apply.place;

import dev.turnstone.dialect.SessionState;
import java.sql.SQLException;
import java.util.Optional;

/** The session as it was before the first statement that may change it. Who runs no such statement asks for nothing. */
public final class SessionMemory {
    private final Workplace place;
    private Optional<SessionState> state = Optional.empty();

    public SessionMemory(Workplace place) {
        this.place = place;
    }

    /** To be called before whatever may change the session; what is known already isn't asked for again. */
    public void note() throws SQLException {
        if (state.isEmpty()) {
            state = Optional.of(place.dialect().sessionState(place.jdbc()));
        }
    }

    /** Puts the session back as it was noted; nothing to do when nothing was. */
    public void restore() throws SQLException {
        if (state.isPresent()) {
            state.get().restore(place.jdbc());
        }
    }
}
