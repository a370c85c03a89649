package dev.turnstone;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.dialect.Dialect;
import org.junit.jupiter.api.Test;

/** What the arrows between packages may be, and a few habits that nobody should have to look for in a review. */
class ArchitectureTest extends HouseRules {
    private static final JavaClasses CORE = module("dev.turnstone");

    private static final String[] JDBC = {"java.sql..", "javax.sql.."};

    ArchitectureTest() {
        super(CORE);
    }

    /** The root package is left out: it is the home of the values that all others speak in, and of the facade. */
    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_parts_of_a_run_have_no_cycles() {
        slices().matching("dev.turnstone.apply.(*)..").should().beFreeOfCycles().check(CORE);
    }

    /**
     * Writing sessions ask it for the version that history rows are signed with. The gate is a facade in front of it:
     * what an application does before it starts.
     */
    @Test
    void nobody_calls_back_into_the_facade() {
        noClasses()
                .that()
                .resideInAPackage("dev.turnstone.*..")
                .and()
                .resideOutsideOfPackages("dev.turnstone.target", "dev.turnstone.store", "dev.turnstone.gate")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Turnstone.class)
                .check(CORE);
    }

    @Test
    void plans_are_made_without_a_connection_and_without_files() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.turnstone.plan..", "dev.turnstone.changelog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.nio.file..")
                .check(CORE);
    }

    /** In the root package only what a Java routine is given, and may throw. */
    @Test
    void few_packages_see_jdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.turnstone.jdbc",
                        "dev.turnstone.dialect..",
                        "dev.turnstone.history..",
                        "dev.turnstone.apply..",
                        "dev.turnstone.target")
                .and()
                .doNotBelongToAnyOf(RoutineContext.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC)
                .check(CORE);
    }

    /** Everybody else asks a dialect what it can do; so there is nothing to test or cast for. */
    @Test
    void databases_are_known_by_name_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnstone.dialect..")
                .should()
                .dependOnClassesThat(describe(
                        "are a database", type -> type.isAssignableTo(Dialect.class) && !isDialectItself(type)))
                .check(CORE);
    }

    @Test
    void one_database_knows_nothing_of_another() {
        slices().matching("dev.turnstone.dialect.(*)")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                "dev.turnstone.dialect.syntax",
                                "dev.turnstone.dialect.trace",
                                "dev.turnstone.dialect.inventory"))
                .check(CORE);
    }

    private static boolean isDialectItself(JavaClass type) {
        return type.isEquivalentTo(Dialect.class);
    }

    @Test
    void the_engine_prints_nothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void the_engine_needs_little() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.turnstone..",
                        "java..",
                        "javax.sql..",
                        "javax.net.ssl..",
                        "org.slf4j..",
                        "org.jspecify.annotations..",
                        "org.snakeyaml.engine..",
                        "org.postgresql..")
                .check(CORE);
    }

    @Test
    void yaml_is_for_the_reader_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnstone.read")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CORE);
    }

    /** It is optional at run time, so a class that mentions it must not be loaded by anybody who lacks it. */
    @Test
    void the_driver_of_postgres_is_mentioned_in_one_class() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.turnstone.dialect.postgres.PostgresDriver")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(CORE);
    }
}
