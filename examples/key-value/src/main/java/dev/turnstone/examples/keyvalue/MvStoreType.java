package dev.turnstone.examples.keyvalue;

import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.plan.Database;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.ChangelogFormat;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.TargetType;
import dev.turnstone.settings.type.WaitSettings;
import dev.turnstone.store.StoreTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that H2's key-value store keeps. */
public final class MvStoreType implements TargetType {
    static final String NAME = "mvstore";

    static final Setting FILE = Setting.of("store-file", "MVSTORE_FILE", Form.PATH, "FILE", "The file of the store.")
            .required();

    static final Setting KEY = Setting.of(
            "store-key", "MVSTORE_KEY", Form.SECRET, "FILE", "What the file is encrypted with. Else: it isn't.");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String meaning() {
        return "A file of the key-value store MVStore.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(FILE, KEY, WaitSettings.LOCK_WAIT, WaitSettings.CONNECT_WAIT);
    }

    @Override
    public Target target(Values values) {
        Path file = values.path(FILE).orElseThrow();
        StoreFile store = new StoreFile(file, values.text(KEY));
        return new StoreTarget(NAME + " " + file, Database.offline(NAME, new LineRules(), Optional.empty()), store);
    }

    @Override
    public Settings work(Values values) {
        Settings settings = Settings.DEFAULTS;
        settings = values.duration(WaitSettings.LOCK_WAIT)
                .map(settings::withLockWait)
                .orElse(settings);
        return values.duration(WaitSettings.CONNECT_WAIT)
                .map(settings::withConnectWait)
                .orElse(settings);
    }

    @Override
    public Optional<ChangelogFormat> format() {
        return Optional.of(RoutineFormat.writtenIn("kv"));
    }
}
