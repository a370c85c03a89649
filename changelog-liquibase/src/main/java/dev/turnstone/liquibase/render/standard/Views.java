package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.ViewChange;
import dev.turnstone.liquibase.change.ViewChange.CreateView;
import dev.turnstone.liquibase.change.ViewChange.DropView;
import dev.turnstone.liquibase.change.ViewChange.RenameView;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements about views. */
public interface Views extends Writing {
    /** The first word of a view's whole text, comments in front of it left alone. */
    Pattern CREATE = Pattern.compile(
            "\\A((?:\\s++|--[^\\n]*+\\n|(?>/\\*.*?\\*/))*+)CREATE\\b(\\s+OR\\s+REPLACE\\b)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The statements of a change. */
    default List<String> render(ViewChange change) throws CannotRender {
        if (change instanceof CreateView create) {
            return createView(create);
        }
        if (change instanceof RenameView rename) {
            refuse(Wish.RENAMED_VIEW);
            refuse(Wish.RENAMED_VIEW_OF_SCHEMA, rename.view().schema());
            return List.of(renameView(rename));
        }
        DropView drop = (DropView) change;
        refuse(Wish.VIEW_IF_THERE, drop.ifExists().filter(yes -> yes));
        return List.of("DROP VIEW " + (Writing.says(drop.ifExists()) ? "IF EXISTS " : "") + view(drop.view()));
    }

    /** A view, with its schema when the changelog says one. */
    default String view(ObjectName view) {
        return words().names().view(view);
    }

    /** A new view. */
    default List<String> createView(CreateView create) throws CannotRender {
        String query = text(create.query()).strip();
        boolean whole = Writing.says(create.fullDefinition());
        List<String> statements = new ArrayList<>();
        if (Writing.says(create.replaceIfExists())) {
            refuse(Wish.REPLACED_VIEW);
            statements.addAll(beforeReplacing(create.view()));
            statements.add(whole ? replacing(query) : replaceWords() + view(create.view()) + " AS " + query);
        } else {
            statements.add(whole ? query : "CREATE VIEW " + view(create.view()) + " AS " + query);
        }
        if (create.remarks().filter(text -> !text.isEmpty()).isPresent()) {
            statements.addAll(viewRemarks(create.view(), create.remarks().get()));
        }
        return statements;
    }

    /** What is done before a view is replaced. */
    default List<String> beforeReplacing(ObjectName view) {
        return List.of();
    }

    /** How a statement begins that replaces a view. */
    default String replaceWords() {
        return "CREATE OR REPLACE VIEW ";
    }

    /** The whole text of a view, turned into one that replaces it, in the author's words where they do. */
    private String replacing(String text) {
        Matcher create = CREATE.matcher(text);
        String words = replaceWords().replace(" VIEW ", "");
        boolean stays = words.equals("CREATE") && create.find() && create.group(2) == null;
        return stays ? text : create.reset().replaceFirst("$1" + words);
    }

    /** A comment on a view. */
    default List<String> viewRemarks(ObjectName view, String remarks) {
        return List.of();
    }

    /** Another name for a view. */
    default String renameView(RenameView rename) {
        return "RENAME " + view(rename.view()) + " TO " + plain(rename.newName());
    }
}
