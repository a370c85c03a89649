package dev.turnstone.maven;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.type.JdbcSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The logins in Maven's settings.
 *
 * @param settings of Maven
 * @param decrypter for passwords that are encrypted there
 */
record ServerLogins(Settings settings, SettingsDecrypter decrypter) {

    /**
     * That of a server.
     *
     * @throws TurnstoneException when there is no such server, or its password can't be decrypted
     */
    Map<Setting, Found> of(String id) {
        Server server = settings.getServer(id);
        if (server == null) {
            throw refused(
                    "Maven's settings have no server '" + id + "'.", "Add it to settings.xml, or correct serverId.");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        boolean failed = decrypted.getProblems().stream()
                .anyMatch(problem -> problem.getSeverity() != SettingsProblem.Severity.WARNING);
        if (failed) {
            throw refused(
                    "The password of the server '" + id + "' in Maven's settings can't be decrypted.",
                    "Check settings-security.xml, or encrypt it again: mvn --encrypt-password.");
        }
        String origin = "server '" + id + "' of Maven's settings";
        Map<Setting, Found> login = new LinkedHashMap<>();
        if (decrypted.getServer().getUsername() != null) {
            login.put(JdbcSettings.USERNAME, new Found(decrypted.getServer().getUsername(), origin));
        }
        if (decrypted.getServer().getPassword() != null) {
            login.put(JdbcSettings.PASSWORD, new Found(decrypted.getServer().getPassword(), origin));
        }
        return login;
    }

    private static TurnstoneException refused(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next));
    }
}
