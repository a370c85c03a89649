package dev.turnstone.settings.type;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;

/** How long to wait, for a target of any type that has something to wait for. */
public final class WaitSettings {
    public static final Setting CONNECT_WAIT = Setting.of(
                    "connect-wait",
                    "TURNSTONE_CONNECT_WAIT",
                    Form.DURATION,
                    "TIME",
                    "How long to try again while the server starts, as in 30s. Else: not at all.")
            .alsoCalled("JDBC_CONNECT_WAIT");

    public static final Setting LOCK_WAIT = Setting.of(
                    "lock-wait", "TURNSTONE_LOCK_WAIT", Form.DURATION, "TIME", "How long to wait for others. Else: 5m.")
            .alsoCalled("JDBC_LOCK_WAIT");

    private WaitSettings() {}
}
