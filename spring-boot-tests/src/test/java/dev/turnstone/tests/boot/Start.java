package dev.turnstone.tests.boot;

import dev.turnstone.tests.boot.shop.Shop;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** How a test starts an application: with these properties, and these variables in the environment. */
final class Start {
    private final Map<String, Object> properties = new HashMap<>(Map.of(
            "spring.main.banner-mode", "off",
            "turnstone.changelog", "classpath:db/routines",
            "server.port", "0"));
    private final Map<String, Object> variables = new HashMap<>();
    private Class<?> application = Shop.class;
    private WebApplicationType type = WebApplicationType.NONE;

    /** On this database, with the data source that Spring Boot makes. */
    static Start on(TestDatabase database) {
        return new Start()
                .with("spring.datasource.url", database.driverUrl())
                .with("spring.datasource.username", database.username())
                .with("spring.datasource.password", database.password());
    }

    static Start withoutDatabase(Class<?> application) {
        return new Start().of(application);
    }

    Start with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    Start without(String property) {
        properties.remove(property);
        return this;
    }

    Start inEnvironment(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Start of(Class<?> other) {
        application = other;
        return this;
    }

    Start asWebApplication() {
        type = WebApplicationType.SERVLET;
        return this;
    }

    ConfigurableApplicationContext run() {
        SpringApplication start = new SpringApplication(application);
        start.setWebApplicationType(type);
        start.setEnvironment(new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        });
        start.setDefaultProperties(properties);
        return start.run();
    }

    /** Starts and ends at once. */
    void runAndClose() {
        run().close();
    }
}
