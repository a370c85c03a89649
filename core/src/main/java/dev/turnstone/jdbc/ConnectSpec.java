package dev.turnstone.jdbc;

import java.util.HashMap;
import java.util.Map;

/**
 * What a driver is given to connect. {@code toString} shows no secret.
 *
 * @param url as the driver takes it
 * @param properties driver properties, {@code user} and {@code password} among them when there are any
 */
public record ConnectSpec(String url, Map<String, String> properties) {
    public ConnectSpec {
        properties = Map.copyOf(properties);
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("a JDBC URL starts with 'jdbc:'");
        }
    }

    /** The same with another URL. */
    public ConnectSpec withUrl(String other) {
        return new ConnectSpec(other, properties);
    }

    /** The same with a driver property, unless the user has set it, here or in the URL. */
    public ConnectSpec withDefault(String name, String value) {
        if (properties.containsKey(name) || url.matches("(?i).*[?&;]" + name + "=.*")) {
            return this;
        }
        Map<String, String> more = new HashMap<>(properties);
        more.put(name, value);
        return new ConnectSpec(url, more);
    }

    /** The same without a driver property. */
    public ConnectSpec without(String name) {
        Map<String, String> fewer = new HashMap<>(properties);
        fewer.remove(name);
        return new ConnectSpec(url, fewer);
    }

    @Override
    public String toString() {
        return MaskedUrl.of(url);
    }
}
