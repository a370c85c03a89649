package dev.turnstone.spring.destination;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.spring.TurnstoneDataSource;
import dev.turnstone.target.DataSourceChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** The data sources among an application's beans, of which one may be meant. */
public final class OwnDataSources {
    private static final String BEHIND_A_SCOPE = "scopedTarget.";

    /** What Spring Boot calls the one that it makes itself. */
    private static final String OF_SPRING_BOOT = "dataSource";

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;

    /**
     * Those of an application; none is made before it is asked for.
     *
     * @param environment has the properties of Spring Boot's own data source
     */
    public OwnDataSources(ConfigurableListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Where one of them leads; the properties tell that of Spring Boot's own where it can't be asked. */
    OwnServer server(Target found) {
        OwnServer server = OwnServer.of(found.name(), beans.getBean(found.name(), DataSource.class));
        return server.url().isPresent() || !found.name().equals(OF_SPRING_BOOT)
                ? server
                : new OwnServer(
                        found.name(),
                        given("spring.datasource.url").map(MaskedUrl::of),
                        given("spring.datasource.username"));
    }

    private Optional<String> given(String property) {
        return Optional.ofNullable(environment.getProperty(property));
    }

    /**
     * The one that is meant: named, marked, or the only one; empty when there is none at all. No other one is made.
     *
     * @throws TurnstoneException with a list of all when it isn't clear which
     */
    Optional<Target> target(Optional<String> named) {
        List<String> names = Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class))
                .filter(name -> !name.startsWith(BEHIND_A_SCOPE))
                .sorted()
                .toList();
        List<String> marked = names.stream()
                .filter(name -> beans.findAnnotationOnBean(name, TurnstoneDataSource.class) != null)
                .toList();
        Optional<String> meant = named.isPresent() ? named : marked.stream().findFirst();
        if (named.isEmpty() && (marked.size() > 1 || marked.isEmpty() && names.size() > 1)) {
            throw new TurnstoneException(unclear(names, marked));
        }
        return new DataSourceChoice(made(names, meant), meant).target();
    }

    private Map<String, DataSource> made(List<String> names, Optional<String> meant) {
        List<String> needed = meant.filter(names::contains).map(List::of).orElse(names);
        return needed.stream()
                .collect(Collectors.toMap(Function.identity(), name -> beans.getBean(name, DataSource.class)));
    }

    private static Problem unclear(List<String> names, List<String> marked) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "There are several data sources (" + String.join(", ", names) + "), and "
                        + (marked.isEmpty()
                                ? "none of them is marked as the one to look at."
                                : "more than one of them is marked as the one to look at: " + String.join(", ", marked)
                                        + "."),
                List.of(),
                "Mark one of them with @TurnstoneDataSource, or name it: turnstone.data-source="
                        + (marked.isEmpty() ? names : marked).get(0)
                        + ". Or set turnstone.url, turnstone.username and turnstone.password for a login of its own.");
    }
}
