package dev.turnstone.liquibase.tree.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What isn't quoted and looks like a date is a moment, written as Java writes it where it runs. */
class YamlDatesTest {
    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void put_back_the_zone() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02, 2020-01-02T00:00:00Z",
        "2020-07-02, 2020-07-02T00:00:00Z",
        "2001-02-30, 2001-03-02T00:00:00Z",
        "2001-14-01, 2002-02-01T00:00:00Z",
        "2001-12-14 21:59:43.10 -5, 2001-12-15T02:59:43Z",
        "2001-12-14T21:59:43+01:00, 2001-12-14T20:59:43Z",
        "2001-12-14t21:59:43-05:30, 2001-12-15T03:29:43Z"
    })
    void moment_is_seen_from_here(String written, Instant moment) throws UnreadableChangelog {
        for (String here : new String[] {"UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(here));
            Locale.setDefault(Locale.GERMANY);
            assertThat(value(written)).contains(Date.from(moment).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001-12-14 21:59:43, 2001-12-14 21:59:43",
        "2001-12-14 1:59:43.123456, 2001-12-14 01:59:43",
        "2001-12-14T21:59:43Z, 2001-12-14 21:59:43",
        "2001-12-14, 2001-12-14"
    })
    void time_without_a_zone_and_quoted_date_are_what_they_are(String written, String told) throws UnreadableChangelog {
        assertThat(value(written.length() > 10 ? written : '"' + written + '"')).contains(told);
    }

    private static Optional<String> value(String written) throws UnreadableChangelog {
        return YamlTree.read("a.yaml", "databaseChangeLog:\n- value: " + written)
                .value("value");
    }
}
