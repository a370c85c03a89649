package dev.turnstone.settings.assign;

import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.JdbcType;
import dev.turnstone.settings.type.TargetType;
import dev.turnstone.settings.type.WaitSettings;
import java.util.List;

/** For whoever asks no database, but wants to know what would hold for one. */
final class Nowhere implements TargetType {
    @Override
    public String name() {
        return "nowhere";
    }

    @Override
    public String meaning() {
        return "No data source.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                JdbcSettings.ROLE,
                JdbcSettings.SCHEMA,
                JdbcSettings.HISTORY_SCHEMA,
                JdbcSettings.HISTORY_TABLE,
                WaitSettings.LOCK_WAIT,
                WaitSettings.CONNECT_WAIT);
    }

    @Override
    public Target target(Values values) {
        throw new IllegalStateException("nobody asks for a target here");
    }

    @Override
    public Settings work(Values values) {
        return new JdbcType().work(values);
    }
}
