package dev.turnstone.dialect;

/** How a product tells with one message what is mostly all that anybody wants to know of a history. */
public interface Glance {
    /**
     * Two statements in one text. The first answers with one row: the schema that unqualified names mean; whether the
     * history's table is the one of that schema; how many changesets the journal has, 0 also where there is no journal;
     * some tables of the schema, a line for each. The second answers with the rows of the history, oldest first. It
     * fails where there is no history; then nothing was asked.
     *
     * @param table the history's, as it is written in statements without a schema
     * @param order by what its rows are sorted
     * @param journal the journal's
     */
    String question(String table, String order, String journal);
}
