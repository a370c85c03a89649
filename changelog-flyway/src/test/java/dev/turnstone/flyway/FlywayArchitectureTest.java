package dev.turnstone.flyway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.HouseRules;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class FlywayArchitectureTest extends HouseRules {
    private static final JavaClasses MODULE = module("dev.turnstone.flyway");

    FlywayArchitectureTest() {
        super(MODULE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.flyway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }

    @Test
    void the_history_alone_has_a_connection() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnstone.flyway.history")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MODULE);
    }

    /** Migrations that were written for it find it on their own class path. */
    @Test
    void no_Flyway_is_needed() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.turnstone..", "java..", "org.jspecify.annotations..", "org.tomlj")
                .check(MODULE);
    }

    /** So it is loaded when there is TOML to be read, and may be missing where there is none. */
    @Test
    void one_class_knows_what_reads_TOML() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TomlReader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tomlj..")
                .check(MODULE);
    }

    @Test
    void it_prints_nothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
    }
}
