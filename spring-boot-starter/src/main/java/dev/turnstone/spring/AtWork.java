package dev.turnstone.spring;

import dev.turnstone.spring.property.StartPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the gate isn't off. */
final class AtWork extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        StartPolicy policy = StartPolicy.of((ConfigurableEnvironment) context.getEnvironment());
        return new ConditionOutcome(
                !policy.isOff(),
                ConditionMessage.forCondition("Turnstone")
                        .because(policy.isOff() ? "turnstone.gate is off" : "it is at work"));
    }
}
