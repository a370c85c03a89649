package dev.turnstone.settings.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlHostTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://one/shop, one",
        "jdbc:postgresql://one:5432/shop, one",
        "jdbc:postgresql://ONE:5433/shop?user=a@b, one:5433",
        "'jdbc:postgresql://one:5432,two/shop', 'one,two'",
        "jdbc:postgresql:shop, localhost",
        "jdbc:postgresql:///shop, localhost",
        "jdbc:postgresql://127.0.0.1/shop, localhost",
        "jdbc:postgresql://[::1]:5432/shop, localhost",
        "jdbc:postgresql://[fe80::1]:5433/shop, [fe80::1]:5433",
        "jdbc:mysql://ann:pw@one:3306/shop, one",
        "jdbc:mariadb:///shop, localhost",
        "jdbc:h2:tcp://one:9092/shop, one",
        "jdbc:derby://one:1527/shop, one",
        "jdbc:oracle:thin:@one:1521:shop, one",
        "jdbc:oracle:thin:scott/tiger@//one:1522/shop, one:1522",
        "jdbc:sqlserver://one:1433;databaseName=shop, one",
    })
    void is_written_one_way(String url, String host) {
        assertThat(UrlHost.of(url)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:h2:./shop", "jdbc:h2:file:///data/shop", "jdbc:sqlite:/data/shop.db", "jdbc:derby:shop"})
    void of_a_database_without_a_server_there_is_none(String url) {
        assertThat(UrlHost.of(url)).isEmpty();
    }
}
