package dev.turnstone.tests.contract;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;

/** A Java routine whose body a test gives. The names of the classes inside say which steps they are. */
abstract class JavaStep implements JavaRoutine {
    private final Body body;
    private final boolean transactional;

    interface Body {
        void run(RoutineContext context) throws Exception;
    }

    JavaStep(Body body, boolean transactional) {
        this.body = body;
        this.transactional = transactional;
    }

    @Override
    public void run(RoutineContext context) throws Exception {
        body.run(context);
    }

    @Override
    public boolean transactional() {
        return transactional;
    }

    /** Version 1, step A. */
    static final class V_1_A extends JavaStep {
        V_1_A(Body body) {
            super(body, true);
        }

        V_1_A(Body body, boolean transactional) {
            super(body, transactional);
        }
    }

    /** Version 1, step B. */
    static final class V_1_B extends JavaStep {
        V_1_B(Body body) {
            super(body, true);
        }

        V_1_B(Body body, boolean transactional) {
            super(body, transactional);
        }
    }

    /** Executes one statement of a routine. */
    static void execute(RoutineContext context, String sql) throws Exception {
        try (var statement = context.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
