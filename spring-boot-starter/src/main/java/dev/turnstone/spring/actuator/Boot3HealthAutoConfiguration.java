package dev.turnstone.spring.actuator;

import dev.turnstone.spring.StartUp;
import dev.turnstone.spring.TurnstoneAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * The health indicator {@code turnstone} of Spring Boot 3.5. The types that it is made of have the same names in 3.5 and 4 and
 * are in other packages, so each has a class of its own, and no more than that.
 */
@AutoConfiguration(after = TurnstoneAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean(StartUp.class)
@ConditionalOnEnabledHealthIndicator("turnstone")
public class Boot3HealthAutoConfiguration {

    /** The indicator. */
    @Bean
    HealthIndicator turnstoneHealthIndicator(StartUp startUp) {
        return () -> SchemaHealth.of(startUp)
                .told((level, details) ->
                        Health.status(new Status(level)).withDetails(details).build());
    }
}
