package dev.turnstone.settings.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that jars bring, and that are not as they should be. */
class BroughtTypeTest {
    private static final Setting KEY = Setting.of("acme-key", "ACME_KEY", Form.SECRET, "FILE", "The key.");

    @TempDir
    private Path folder;

    /** One that is as it should be, but fails when it is used, and tells its key. */
    public static class Failing implements TargetType {
        @Override
        public String name() {
            return "acme";
        }

        @Override
        public String meaning() {
            return "Folders of Acme.";
        }

        @Override
        public List<Setting> settings() {
            return List.of(KEY);
        }

        @Override
        public Target target(Values values) {
            throw new IllegalStateException("no lock fits " + values.text(KEY).orElseThrow());
        }
    }

    public static final class CalledLikeOurs extends Failing {
        @Override
        public String name() {
            return JdbcType.NAME;
        }
    }

    public static final class ShowingPasswords extends Failing {
        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("word", "JDBC_PASSWORD", Form.TEXT, "WORD", "A word."));
        }
    }

    public static final class WithoutSettings extends Failing {
        @Override
        @SuppressWarnings("NullAway")
        public List<Setting> settings() {
            return null;
        }
    }

    public static final class Bulky extends Failing {
        public Bulky(String size) {
            throw new IllegalStateException(size);
        }
    }

    @Test
    void what_fails_in_a_type_is_its_own_fault_and_its_secrets_stay_with_it() {
        TargetType type = types(Failing.class.getName()).named("acme", "option --type");
        Values values = Values.of(List.of(new Value(KEY, "geheim", "file ACME_KEY", List.of())));
        assertThat(saidBy(() -> type.target(values)))
                .startsWith("The type of data source 'acme' has failed:"
                        + " java.lang.IllegalStateException: no lock fits *** at ")
                .contains("BroughtTypeTest$Failing.target(BroughtTypeTest.java:")
                .doesNotContain("geheim");
    }

    @Test
    void a_type_must_not_be_called_like_another() {
        assertThat(refusal(CalledLikeOurs.class.getName())).endsWith("is called 'jdbc', and so is another one.");
    }

    @Test
    void a_type_must_not_make_a_word_of_a_password() {
        assertThat(refusal(ShowingPasswords.class.getName()))
                .endsWith("has a setting 'word' (JDBC_PASSWORD) that can't be told from another: 'password'"
                        + " (JDBC_PASSWORD).");
    }

    @Test
    void a_type_that_says_nothing_about_its_settings_is_named() {
        assertThat(refusal(WithoutSettings.class.getName()))
                .contains(WithoutSettings.class.getName(), "NullPointerException");
    }

    @Test
    void a_class_that_can_not_be_made_or_is_not_there_is_named() {
        assertThat(refusal(Bulky.class.getName())).contains("can't be loaded", Bulky.class.getName());
        assertThat(refusal("acme.Gone")).contains("can't be loaded", "acme.Gone");
    }

    @Test
    void databases_need_none_of_them() {
        assertThat(types("acme.Gone").named(JdbcType.NAME, "option --type").settings())
                .isEqualTo(JdbcSettings.ALL);
    }

    private String refusal(String className) {
        return saidBy(() -> types(className).all());
    }

    private static String saidBy(Runnable question) {
        TurnstoneException e = catchThrowableOfType(TurnstoneException.class, question::run);
        return e.problems().get(0).what();
    }

    private TargetTypes types(String className) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.writeString(services.resolve(TargetType.class.getName()), className);
            return TargetTypes.in(new URLClassLoader(
                    new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
