package dev.turnstone.spring;

import java.util.Set;

/**
 * The plugins whose schemas are as their code needs them. A bean, made when the start is over with the schema: a host asks it
 * before it loads a plugin that has one.
 *
 * @param ids of the plugins that may be loaded; of several targets, those that may by each
 */
public record LoadablePlugins(Set<String> ids) {
    public LoadablePlugins {
        ids = Set.copyOf(ids);
    }

    /** Whether the code of a plugin with a schema may be loaded. */
    public boolean mayLoad(String id) {
        return ids.contains(id);
    }
}
