package dev.turnstone.plugins.read;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.net.URLClassLoader;

/**
 * A routine in Java of a plugin. Its class is loaded when it is run, and let go of afterwards: no code of a plugin is in
 * the process before its schema is there.
 */
record PluginRoutine(PluginClasses classes, String className) implements JavaRoutine {
    @Override
    public void run(RoutineContext context) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = classes.loader()) {
            thread.setContextClassLoader(loader);
            Class.forName(className, true, loader)
                    .asSubclass(JavaRoutine.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .run(context);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
