package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which of an application's own data sources is meant. Nobody guesses: one of several has to be named.
 *
 * @param all the data sources by their names, in the order to list them; possibly none
 * @param named the name of the one that is meant; empty: the only one there is
 */
public record DataSourceChoice(Map<String, DataSource> all, Optional<String> named) {
    public DataSourceChoice {
        all = new LinkedHashMap<>(all);
        Objects.requireNonNull(named, "named");
    }

    /** Among these, with none of them named. */
    public static DataSourceChoice among(Map<String, DataSource> all) {
        return new DataSourceChoice(all, Optional.empty());
    }

    /** The same with one of them named. */
    public DataSourceChoice named(String name) {
        return new DataSourceChoice(all, Optional.of(name));
    }

    /**
     * The one that is meant, as a target; empty when there is none at all, and none is named.
     *
     * @throws TurnstoneException with a list of all when it isn't clear which, or the named one isn't there
     */
    public Optional<Target> target() {
        String name =
                named.orElseGet(() -> all.size() == 1 ? all.keySet().iterator().next() : "");
        if (named.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        DataSource meant = all.get(name);
        if (meant == null) {
            throw new TurnstoneException(unclear());
        }
        return Optional.of(JdbcTarget.of(meant, name));
    }

    private Problem unclear() {
        String list = String.join(", ", all.keySet());
        String what = named.isEmpty()
                ? "There are several data sources (" + list + "), and none of them is named as the one to look at."
                : "There is no data source '" + named.get() + "'"
                        + (all.isEmpty() ? "; there is none at all." : "; there are: " + list + ".");
        return new Problem(
                ErrorCode.SETTING_INVALID,
                what,
                List.of(),
                "Name one of them; or set JDBC_URL, JDBC_USERNAME and JDBC_PASSWORD for a login of its own.");
    }
}
