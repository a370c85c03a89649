package dev.turnstone.liquibase.render;

import dev.turnstone.liquibase.change.Change;
import java.util.List;
import java.util.Optional;

/**
 * Says in the SQL of one database what a change wants. Names without a schema stay without one: the session's schema is
 * meant. Immutable and thread-safe.
 */
public interface Renderer {

    /** The database's short name, as changelogs write it in {@code dbms}. */
    String database();

    /** What has to be asked first; empty when the statements of a change depend on nothing but the change. */
    Optional<LiveChange> live(Change change);

    /**
     * The statements of a change, in their order; none for a change that is no SQL.
     *
     * @throws CannotRender when the database can't do that, or the SQL depends on what is in it
     */
    List<String> render(Change change) throws CannotRender;
}
