package dev.turnstone.tests.servers;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared servers once the last test of this JVM has run. */
public final class ServersEndWithTheTests implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Servers.stopAll();
    }
}
