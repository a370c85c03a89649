package dev.turnstone.tests.liquibase.sql;

/** In which direction a changeset is run. */
enum Way {
    FORWARD("") {
        @Override
        String of(BothWays sql) {
            return sql.forward().folded();
        }
    },
    BACK("rollback of ") {
        @Override
        String of(BothWays sql) {
            return sql.back().folded();
        }
    };

    private final String prefix;

    Way(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the name of a changeset. */
    String prefix() {
        return prefix;
    }

    /** The SQL in one line. */
    abstract String of(BothWays sql);
}
