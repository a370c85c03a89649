package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.ObjectName;
import java.util.List;

/** Views that are replaced by dropping them first. */
public interface ViewsAnew extends Views {
    @Override
    default List<String> beforeReplacing(ObjectName view) {
        return List.of("DROP VIEW IF EXISTS " + view(view));
    }

    @Override
    default String replaceWords() {
        return "CREATE VIEW ";
    }
}
