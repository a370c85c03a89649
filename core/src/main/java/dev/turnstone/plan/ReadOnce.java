package dev.turnstone.plan;

import dev.turnstone.Settings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A source that is read when it is first asked for, and then remembered. What can't be read is tried anew. */
public final class ReadOnce implements Source {
    private final Source source;
    private @Nullable Wanted wanted;

    public ReadOnce(Source source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public synchronized Wanted read() {
        if (wanted == null) {
            wanted = source.read();
        }
        return wanted;
    }

    @Override
    public Settings fitting(Settings settings) {
        return source.fitting(settings);
    }
}
