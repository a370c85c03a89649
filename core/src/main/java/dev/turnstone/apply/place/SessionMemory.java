package dev.turnstone.apply.place;

import dev.turnstone.dialect.SessionState;
import java.sql.SQLException;
import java.util.Optional;

/** The session as it was before the first statement that may change it. Who runs no such statement asks for nothing. */
public final class SessionMemory {
    private final Workplace place;
    private final boolean lasting;
    private Optional<SessionState> state = Optional.empty();

    public SessionMemory(Workplace place) {
        this(place, true);
    }

    private SessionMemory(Workplace place, boolean lasting) {
        this.place = place;
        this.lasting = lasting;
    }

    /** Of a session that ends with what it does, and may have no schema left to go back to. */
    public static SessionMemory ofNothing(Workplace place) {
        return new SessionMemory(place, false);
    }

    /** To be called before whatever may change the session; what is known already isn't asked for again. */
    public void note() throws SQLException {
        if (lasting && state.isEmpty()) {
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
