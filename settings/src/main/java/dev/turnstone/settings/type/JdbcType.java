package dev.turnstone.settings.type;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.target.JdbcTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Databases with a JDBC driver. */
public final class JdbcType implements TargetType {
    /** The name of this type, which is meant where nobody names one. */
    public static final String NAME = "jdbc";

    /** For SQLite it means a database that is gone when the command ends. */
    private static final String SQLITE_WITHOUT_FILE = "jdbc:sqlite:";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String meaning() {
        return "A database with a JDBC driver.";
    }

    @Override
    public List<Setting> settings() {
        return JdbcSettings.ALL;
    }

    @Override
    public Target target(Values values) {
        String url = values.text(JdbcSettings.URL).orElseThrow();
        refuseEmpty(url, values);
        Map<String, String> properties = new HashMap<>();
        values.text(JdbcSettings.USERNAME).ifPresent(name -> properties.put("user", name));
        values.text(JdbcSettings.PASSWORD).ifPresent(password -> properties.put("password", password));
        JdbcTarget target = JdbcTarget.withProperties(url, properties);
        return values.value(JdbcSettings.PASSWORD)
                .map(password -> target.withPasswordFrom(password.origin() + oddity(password.text())))
                .orElse(target);
    }

    /** What nobody sees in a file, and is hardly ever meant. */
    private static String oddity(String password) {
        if (password.isEmpty()) {
            return ", and empty";
        }
        return password.strip().equals(password) ? "" : ", and begins or ends with a blank or a line end";
    }

    private static void refuseEmpty(String url, Values values) {
        String origin = values.value(JdbcSettings.URL).orElseThrow().origin();
        if (url.isBlank()) {
            throw empty("The URL of the database, from " + origin + ", is empty.");
        }
        if (url.equals(SQLITE_WITHOUT_FILE)) {
            throw empty("The URL, from " + origin + ", names no file.");
        }
        if (values.text(JdbcSettings.HISTORY_TABLE).filter(String::isBlank).isPresent()) {
            throw empty("The name of the history's table is empty.");
        }
    }

    private static TurnstoneException empty(String what) {
        return new TurnstoneException(
                new Problem(ErrorCode.SETTING_INVALID, what, List.of(), "Is a variable without a value?"));
    }

    @Override
    public Settings work(Values values) {
        Settings settings = Settings.DEFAULTS;
        settings = changed(settings, values.text(JdbcSettings.SCHEMA), Settings::withSchema);
        settings = changed(settings, values.text(JdbcSettings.HISTORY_SCHEMA), Settings::withHistorySchema);
        settings = changed(settings, values.text(JdbcSettings.HISTORY_TABLE), Settings::withHistoryTable);
        settings = changed(settings, values.text(JdbcSettings.ROLE), Settings::withRole);
        settings = changed(settings, values.duration(WaitSettings.LOCK_WAIT), Settings::withLockWait);
        return changed(settings, values.duration(WaitSettings.CONNECT_WAIT), Settings::withConnectWait);
    }

    private static <T> Settings changed(
            Settings settings, Optional<T> value, BiFunction<Settings, T, Settings> change) {
        return value.map(given -> change.apply(settings, given)).orElse(settings);
    }

    @Override
    public Optional<String> host(Values values) {
        return values.text(JdbcSettings.URL).flatMap(UrlHost::of);
    }
}
