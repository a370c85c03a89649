package dev.turnstone.example.stones;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that knows which stones were turned. */
@SpringBootApplication
@RestController
public class Stones {
    private final JdbcClient database;

    Stones(JdbcClient database) {
        this.database = database;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Stones.class, arguments);
    }

    @GetMapping("/stones")
    List<String> all() {
        return database.sql("SELECT name FROM stone ORDER BY name")
                .query(String.class)
                .list();
    }
}
