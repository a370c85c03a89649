package dev.turnstone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "jdbc:h2:./q;PASSWORD=ab&cd;IFEXISTS=TRUE -> jdbc:h2:./q;PASSWORD=***;IFEXISTS=TRUE",
                "jdbc:mysql://u:pa/ss@host/db -> jdbc:mysql://u:***@host/db",
                "jdbc:mysql://u:pa?ss@host/db -> jdbc:mysql://u:***@host/db",
                "jdbc:mysql://u:pa;ss?w@rd@host/db?x=1 -> jdbc:mysql://u:***@host/db?x=1",
                "jdbc:mysql://u:12/34@host/db -> jdbc:mysql://u:***@host/db",
                "jdbc:oracle:thin:scott/ti?ger@//h/x -> jdbc:oracle:thin:scott/***@//h/x",
                "jdbc:postgresql://[::1]:5432/db?user=a@b -> jdbc:postgresql://[::1]:5432/db?user=a@b",
                "jdbc:sqlserver://h:1433;user=a@b -> jdbc:sqlserver://h:1433;user=a@b",
                "jdbc:mariadb://host/db?user=u&password=pa;ss&x=1 -> jdbc:mariadb://host/db?user=u&password=***&x=1",
                "jdbc:oracle:thin:scott/tiger@//h/x -> jdbc:oracle:thin:scott/***@//h/x",
                "jdbc:postgresql://h:5432/db?user=a@b -> jdbc:postgresql://h:5432/db?user=a@b",
                "jdbc:mariadb://h1:3306,h2:3306/db -> jdbc:mariadb://h1:3306,h2:3306/db"
            })
    void shows_everything_but_passwords(String url, String shown) {
        assertThat(MaskedUrl.of(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:pa/ss@host/db",
                "jdbc:mysql://user:pa?ss@host:3306/db",
                "jdbc:mariadb://user:12a/34@host/db"
            })
    void knows_when_a_driver_would_take_a_password_for_the_host(String url) {
        assertThat(MaskedUrl.isMisread(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://user:pass@host/db",
                "jdbc:mysql://user:pa%2Fss@host/db",
                "jdbc:mysql://host:3306/db?user=a@b",
                "jdbc:mysql://h1:3306,h2:3306/db?user=a@b",
                "jdbc:mysql://[::1]:3306/db?user=a@b"
            })
    void and_when_not(String url) {
        assertThat(MaskedUrl.isMisread(url)).isFalse();
    }
}
