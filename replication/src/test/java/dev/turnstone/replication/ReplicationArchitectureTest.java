package dev.turnstone.replication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.HouseRules;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class ReplicationArchitectureTest extends HouseRules {
    private static final JavaClasses MODULE = module("dev.turnstone.replication");

    ReplicationArchitectureTest() {
        super(MODULE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.replication.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }

    @Test
    void databases_are_asked_through_the_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MODULE);
    }

    @Test
    void roll_outs_are_planned_without_a_file() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.turnstone.replication.order..",
                        "dev.turnstone.replication.table..",
                        "dev.turnstone.replication.rollout..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(MODULE);
    }
}
