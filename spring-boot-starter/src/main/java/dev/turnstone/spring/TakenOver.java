package dev.turnstone.spring;

import dev.turnstone.TurnstoneException;
import dev.turnstone.spring.property.StartPolicy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Leaves out Spring Boot's own migrations, so that no two tools bring up one schema. */
final class TakenOver implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final Logger LOG = LoggerFactory.getLogger(TakenOver.class);

    /** Spring Boot 4 has them in other packages. */
    private static final Map<String, String> TOOLS = Map.of(
            "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration", StartPolicy.FLYWAY,
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration", StartPolicy.FLYWAY,
            "org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration", StartPolicy.LIQUIBASE,
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration", StartPolicy.LIQUIBASE);

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        Optional<StartPolicy> policy = policy();
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String tool = classes[i] == null ? null : TOOLS.get(classes[i]);
            matches[i] =
                    tool == null || policy.filter(one -> takesOver(one, tool)).isEmpty();
        }
        return matches;
    }

    /** Settings that are wrong end the start a little later, with their message. */
    private Optional<StartPolicy> policy() {
        try {
            return Optional.of(StartPolicy.of((ConfigurableEnvironment) environment));
        } catch (TurnstoneException e) {
            LOG.debug("The settings are wrong.", e);
            return Optional.empty();
        }
    }

    private static boolean takesOver(StartPolicy policy, String tool) {
        boolean takesOver = !policy.isOff() && !policy.keeps().contains(tool);
        if (takesOver) {
            LOG.debug("The auto-configuration of {} is left out; turnstone.keep={} keeps it.", tool, tool);
        }
        return takesOver;
    }
}
