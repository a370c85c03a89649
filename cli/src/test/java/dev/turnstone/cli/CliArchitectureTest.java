package dev.turnstone.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.HouseRules;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class CliArchitectureTest extends HouseRules {
    private static final JavaClasses MODULE = module("dev.turnstone.cli");

    CliArchitectureTest() {
        super(MODULE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.cli.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void the_root_knows_everybody_and_nobody_knows_it() {
        noClasses()
                .that()
                .resideInAPackage("dev.turnstone.cli.*..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.turnstone.cli"))
                .check(MODULE);
    }

    @Test
    void commands_leave_the_database_to_the_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnstone.cli.driver")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MODULE);
    }

    @Test
    void only_what_reads_arguments_knows_their_parser() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.turnstone.cli.demand..",
                        "dev.turnstone.cli.driver..",
                        "dev.turnstone.cli.job..",
                        "dev.turnstone.cli.report..",
                        "dev.turnstone.cli.terminal..",
                        "dev.turnstone.cli.work..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("builds use them without it")
                .check(MODULE);
    }
}
