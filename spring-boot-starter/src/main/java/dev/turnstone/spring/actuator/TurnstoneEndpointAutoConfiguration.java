package dev.turnstone.spring.actuator;

import dev.turnstone.spring.StartUp;
import dev.turnstone.spring.TurnstoneAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The actuator's endpoint {@code turnstone}. */
@AutoConfiguration(after = TurnstoneAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnBean(StartUp.class)
public class TurnstoneEndpointAutoConfiguration {

    /** The endpoint. */
    @Bean
    @ConditionalOnAvailableEndpoint(endpoint = TurnstoneEndpoint.class)
    TurnstoneEndpoint turnstoneEndpoint(StartUp startUp) {
        return new TurnstoneEndpoint(startUp);
    }
}
