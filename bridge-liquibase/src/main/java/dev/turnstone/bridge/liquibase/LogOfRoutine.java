package dev.turnstone.bridge.liquibase;

import java.util.logging.Level;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** What Liquibase logs, for those who look; only its warnings are of interest to others. */
final class LogOfRoutine extends AbstractLogService {
    private final Logger log;

    LogOfRoutine(Logger log) {
        this.log = log;
    }

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    public liquibase.logging.Logger getLog(Class type) {
        return new AbstractLogger() {
            @Override
            public void log(Level level, @Nullable String message, @Nullable Throwable thrown) {
                if (level.intValue() >= Level.WARNING.intValue()) {
                    log.warn(message, thrown);
                } else {
                    log.debug(message, thrown);
                }
            }
        };
    }
}
