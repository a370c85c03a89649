package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.read.resource.ClassPath;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Where Java routines are looked for: only in the places that are named, only classes whose names are those of
 * routines, so that nothing else is loaded.
 */
final class RoutineClasses {
    private static final String SUFFIX = ".class";

    /** A class that is called like a routine. */
    record Found(String simpleName, String className, ClassLoader loader) {
        /**
         * Makes the routine.
         *
         * @throws ReflectiveOperationException when the class can't be loaded or has no public constructor
         * @throws ClassCastException when it is no {@link JavaRoutine}
         */
        JavaRoutine create() throws ReflectiveOperationException {
            Class<?> type = Class.forName(className, true, loader);
            return type.asSubclass(JavaRoutine.class).getDeclaredConstructor().newInstance();
        }
    }

    private RoutineClasses() {}

    /** The routines among the class files of a class path folder (a package, with slashes). */
    static List<Found> among(List<Resource> classPathFiles, String folder, ClassLoader loader) {
        List<Found> found = new ArrayList<>();
        String root = folder.endsWith("/") ? folder : folder + "/";
        for (Resource file : classPathFiles) {
            add(root + file.path(), loader, found);
        }
        return found;
    }

    /** The routines in jars and folders of classes. */
    static List<Found> in(List<Path> jarsAndFolders) {
        List<Found> found = new ArrayList<>();
        if (jarsAndFolders.isEmpty()) {
            return found;
        }
        ClassLoader loader = ClassPath.loader(jarsAndFolders);
        for (Path place : jarsAndFolders) {
            if (Files.isDirectory(place)) {
                Resources.inFolder(place, RoutineClasses::refuse).forEach(file -> add(file.path(), loader, found));
            } else {
                addFromJar(place, loader, found);
            }
        }
        return found;
    }

    private static void refuse(Problem problem) {
        throw new TurnstoneException(problem);
    }

    private static void addFromJar(Path jar, ClassLoader loader, List<Found> found) {
        try (JarFile file = open(jar)) {
            file.stream().map(entry -> entry.getName()).sorted().forEach(entry -> add(entry, loader, found));
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The class path names '" + jar + "', which is neither a folder nor a jar: " + e.getMessage()
                                    + ".",
                            List.of(Position.startOf(jar.toString())),
                            "Build it again, or correct the class path."),
                    e);
        }
    }

    /** Opening a pipe would wait for somebody who writes into it. */
    private static JarFile open(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new Resource.NoFile("it is no file");
        }
        return new JarFile(jar.toFile());
    }

    private static void add(String entry, ClassLoader loader, List<Found> found) {
        if (!entry.endsWith(SUFFIX)) {
            return;
        }
        String className = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        if (RoutineName.parse(simpleName, RoutineName.Language.JAVA).isPresent()) {
            found.add(new Found(simpleName, className, loader));
        }
    }
}
