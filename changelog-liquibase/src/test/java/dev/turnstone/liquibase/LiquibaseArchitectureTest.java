package dev.turnstone.liquibase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class LiquibaseArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.turnstone.liquibase");

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
    void nothing_static_changes() {
        fields().that().areStatic().should().beFinal().check(MODULE);
    }

    @Test
    void it_prints_nothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(MODULE.stream().map(JavaClass::getPackage).distinct())
                .allMatch(type -> type.isAnnotatedWith(NullMarked.class));
    }
}
