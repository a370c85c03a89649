package dev.turnstone.liquibase.deed;

import dev.turnstone.liquibase.custom.CustomBridge;
import dev.turnstone.liquibase.custom.CustomChange;
import dev.turnstone.liquibase.custom.CustomPrecondition;
import dev.turnstone.liquibase.custom.Given;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Makes objects of the classes that a changelog names. Immutable and thread-safe. */
public final class CustomClasses {
    private static final String LIQUIBASE = "liquibase.";

    private final ClassLoader loader;

    /** Those that this loader finds. */
    public CustomClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** A class that can't be used, and why, in a full sentence. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        Unusable(String why, String remedy, @Nullable Throwable cause) {
            super(why, cause);
            this.remedy = remedy;
        }

        /** What to do. */
        public String remedy() {
            return remedy;
        }
    }

    private interface Bridging<T> {
        Optional<T> by(CustomBridge bridge, Class<?> type) throws Exception;
    }

    CustomChange change(String className, Given given) throws Unusable {
        return make(className, CustomChange.class, (bridge, type) -> bridge.change(type, given));
    }

    CustomPrecondition precondition(String className, Given given) throws Unusable {
        return make(className, CustomPrecondition.class, (bridge, type) -> bridge.precondition(type, given));
    }

    private <T> T make(String className, Class<T> wanted, Bridging<T> bridging) throws Unusable {
        try {
            Class<?> type = Class.forName(className, true, loader);
            if (wanted.isAssignableFrom(type)) {
                return wanted.cast(type.getDeclaredConstructor().newInstance());
            }
            for (CustomBridge bridge : ServiceLoader.load(CustomBridge.class, loader)) {
                Optional<T> made = bridging.by(bridge, type);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw isNeither(type, wanted);
        } catch (Unusable e) {
            throw e;
        } catch (ClassNotFoundException e) {
            throw new Unusable(
                    "There is no class " + className + ".",
                    "Name the jar or the folder that has it with --classpath.",
                    e);
        } catch (Exception | LinkageError | ServiceConfigurationError e) {
            throw unusable(className, e);
        }
    }

    private static Unusable isNeither(Class<?> type, Class<?> wanted) {
        String why = "The class " + type.getName() + " is no " + wanted.getName();
        return isOfLiquibase(type)
                ? new Unusable(why + ", but one for Liquibase.", bringLiquibase(), null)
                : new Unusable(why + ".", "Let it implement that interface.", null);
    }

    private static boolean isOfLiquibase(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> face : each.getInterfaces()) {
                if (face.getName().startsWith(LIQUIBASE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Unusable unusable(String className, Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String why = "The class " + className + " can't be used: " + cause + ".";
        boolean lacksLiquibase = thrown instanceof NoClassDefFoundError missing
                && String.valueOf(missing.getMessage()).startsWith("liquibase/");
        return lacksLiquibase
                ? new Unusable(why, bringLiquibase(), thrown)
                : new Unusable(why, "It must be public and have a public constructor without parameters.", thrown);
    }

    private static String bringLiquibase() {
        return "Put turnstone-bridge-liquibase, liquibase-core 4.33.0 and what that needs on --classpath beside it; or let"
                + " the class implement " + CustomChange.class.getPackageName() + ".CustomTask, CustomSql or"
                + " CustomPrecondition.";
    }
}
