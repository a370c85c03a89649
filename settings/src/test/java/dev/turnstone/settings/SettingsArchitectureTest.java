package dev.turnstone.settings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the arrows between the packages of this module may be. */
class SettingsArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.turnstone.settings");

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.turnstone.settings.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
    }

    @Test
    void nothing_static_changes() {
        fields().that().areStatic().should().beFinal().check(MODULE);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(MODULE.stream().map(JavaClass::getPackage).distinct())
                .allMatch(type -> type.isAnnotatedWith(NullMarked.class));
    }
}
