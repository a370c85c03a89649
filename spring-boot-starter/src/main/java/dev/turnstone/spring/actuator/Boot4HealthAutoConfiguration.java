package dev.turnstone.spring.actuator;

import dev.turnstone.spring.StartUp;
import dev.turnstone.spring.TurnstoneAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;

/** The health indicator {@code turnstone} of Spring Boot 4. */
@AutoConfiguration(after = TurnstoneAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean(StartUp.class)
@ConditionalOnEnabledHealthIndicator("turnstone")
public class Boot4HealthAutoConfiguration {

    /** The indicator. */
    @Bean
    HealthIndicator turnstoneHealthIndicator(StartUp startUp) {
        return () -> {
            SchemaHealth health = SchemaHealth.of(startUp);
            return Health.status(new Status(health.level().name()))
                    .withDetails(health.details())
                    .build();
        };
    }
}
