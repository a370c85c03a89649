package dev.turnstone.liquibase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.turnstone.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class LiquibaseArchitectureTest extends HouseRules {
    private static final JavaClasses MODULE = module("dev.turnstone.liquibase");

    LiquibaseArchitectureTest() {
        super(MODULE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.liquibase.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }

    @Test
    void the_parts_of_a_renderer_have_no_cycles() {
        slices().matching("dev.turnstone.liquibase.render.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }

    @Test
    void a_changeset_is_read_without_its_file_and_a_change_without_its_changeset() {
        isBelow("read.changeset", "read");
        isBelow("read.change", "read");
        isBelow("read.change", "read.changeset");
    }

    @Test
    void the_parts_of_a_plan_do_not_know_who_plans() {
        List.of("source.runnable", "source.recorded", "source.reach").forEach(part -> isBelow(part, "source"));
        isBelow("source.recorded", "source.runnable");
        isBelow("source.recorded", "source.reach");
        isBelow("source.runnable", "source.reach");
    }

    @Test
    void packages_are_small() {
        Map<String, Long> sizes = MODULE.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && (type.getPackageName().startsWith("dev.turnstone.liquibase.read")
                                || type.getPackageName().startsWith("dev.turnstone.liquibase.source")))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).hasSize(8).allSatisfy((name, size) -> assertThat(size).isLessThanOrEqualTo(15));
    }

    /** The classes of a package know none of the other one, which is not a part of it. */
    private static void isBelow(String lower, String upper) {
        noClasses()
                .that()
                .resideInAPackage("dev.turnstone.liquibase." + lower)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.turnstone.liquibase." + upper)
                .check(MODULE);
    }

    @Test
    void a_changelog_is_read_and_rendered_without_a_connection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MODULE);
    }

    /** The bridge alone knows it, in an artefact of its own. */
    @Test
    void Liquibase_is_nothing_that_it_knows() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("liquibase..")
                .check(MODULE);
    }

    @Test
    void classes_are_loaded_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.turnstone.liquibase.deed")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.ServiceLoader.class)
                .check(MODULE);
    }

    @Test
    void no_Liquibase_is_needed() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.turnstone..",
                        "java..",
                        "javax.xml.stream..",
                        // The log of a run, which classes of the user's are given.
                        "org.slf4j..",
                        "org.jspecify.annotations..",
                        "org.snakeyaml.engine..",
                        "de.siegmar.fastcsv..")
                .check(MODULE);
    }

    @Test
    void it_prints_nothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
    }
}
