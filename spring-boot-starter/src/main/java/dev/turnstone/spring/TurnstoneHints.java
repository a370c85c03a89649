package dev.turnstone.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** The files of Turnstone's own that a native image needs. */
final class TurnstoneHints implements RuntimeHintsRegistrar {
    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classes) {
        hints.resources()
                .registerPattern("dev/turnstone/version.properties")
                .registerPattern("dev/turnstone/liquibase/names/reserved-words.txt");
    }
}
