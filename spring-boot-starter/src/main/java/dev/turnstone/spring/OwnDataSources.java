package dev.turnstone.spring;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
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

/** The data sources among an application's beans, of which one may be meant. */
final class OwnDataSources {
    private static final String BEHIND_A_SCOPE = "scopedTarget.";

    private final ConfigurableListableBeanFactory beans;

    OwnDataSources(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
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
