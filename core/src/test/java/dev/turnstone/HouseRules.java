package dev.turnstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Habits that nobody should have to look for in a review, in whichever module. */
public abstract class HouseRules {
    private final JavaClasses module;

    protected HouseRules(JavaClasses module) {
        this.module = module;
    }

    /** The classes of a module, without those of its tests. */
    protected static JavaClasses module(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void nothing_static_changes() {
        fields().that().areStatic().should().beFinal().check(module);
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(module.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(type -> type.isAnnotatedWith(NullMarked.class));
    }
}
