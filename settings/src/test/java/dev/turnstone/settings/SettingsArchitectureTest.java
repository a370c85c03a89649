package dev.turnstone.settings;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.HouseRules;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class SettingsArchitectureTest extends HouseRules {
    private static final JavaClasses MODULE = module("dev.turnstone.settings");

    SettingsArchitectureTest() {
        super(MODULE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.settings.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }
}
