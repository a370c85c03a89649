package dev.turnstone.spring;

import dev.turnstone.spring.destination.Destinations;
import dev.turnstone.spring.destination.OwnDataSources;
import dev.turnstone.spring.property.StartPolicy;
import dev.turnstone.spring.property.StartRequest;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/** Looks at the schema, or migrates it, before JPA and everything else that uses a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@Conditional(AtWork.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(TurnstoneHints.class)
public class TurnstoneAutoConfiguration {

    /** What is done at the start. */
    @Bean
    StartUp turnstoneStartUp(
            ConfigurableEnvironment environment, ConfigurableListableBeanFactory beans, ResourceLoader resources) {
        ClassLoader classes = Objects.requireNonNullElseGet(
                resources.getClassLoader(), () -> Objects.requireNonNull(ClassUtils.getDefaultClassLoader()));
        Supplier<Destinations> wanted =
                () -> Destinations.of(StartRequest.of(environment, classes), new OwnDataSources(beans, environment));
        return new StartUp(StartPolicy.of(environment), wanted, () -> Probes.of(environment));
    }

    /** Which plugins may be loaded, for a host that has plugins. */
    @Bean
    LoadablePlugins turnstoneLoadablePlugins(StartUp startUp) {
        return startUp.loadable();
    }

    /** Hibernate must not make, or drop, the tables of an embedded database that is migrated here. */
    @Bean
    @ConditionalOnProperty("turnstone.migrate-on-start")
    SchemaManagementProvider turnstoneSchemaManagement() {
        return (DataSource dataSource) -> SchemaManagement.MANAGED;
    }
}
