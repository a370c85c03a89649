package dev.turnstone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskedUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "jdbc:h2:./q;PASSWORD=ab&cd;IFEXISTS=TRUE -> jdbc:h2:./q;PASSWORD=***;IFEXISTS=TRUE",
                "jdbc:mysql://u:pa/ss@host/db -> jdbc:mysql://u:***@host/db",
                "jdbc:mariadb://host/db?user=u&password=pa;ss&x=1 -> jdbc:mariadb://host/db?user=u&password=***&x=1",
                "jdbc:oracle:thin:scott/tiger@//h/x -> jdbc:oracle:thin:scott/***@//h/x",
                "jdbc:postgresql://h:5432/db?user=a@b -> jdbc:postgresql://h:5432/db?user=a@b",
                "jdbc:mariadb://h1:3306,h2:3306/db -> jdbc:mariadb://h1:3306,h2:3306/db"
            })
    void shows_everything_but_passwords(String url, String shown) {
        assertThat(MaskedUrl.of(url)).isEqualTo(shown);
    }
}
