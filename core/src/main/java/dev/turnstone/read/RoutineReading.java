package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.read.RoutineName.Language;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.script.ScriptLanguage;
import dev.turnstone.read.script.ScriptReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the routines of a folder, and everything that is wrong with them. Used once, by one thread. */
final class RoutineReading {
    private static final String JAVA = "java";

    private final ScriptLanguage scripts;
    private final ScriptReading reading;
    private final List<Routine> routines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Java sources among the scripts, by class name: each says that its class belongs here, and under which path. */
    private final Map<String, Resource> javaSources = new TreeMap<>();

    RoutineReading(ScriptLanguage scripts) {
        this.scripts = scripts;
        this.reading = new ScriptReading(scripts);
    }

    List<Routine> routines() {
        return routines;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Takes a file for what its name says; a file that doesn't mean to be a routine is left alone. */
    void addFile(Resource file) {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (extension.equalsIgnoreCase(scripts.extension())) {
            addScript(file, stem);
        } else if (scripts.goesWithJava() && extension.equals(JAVA) && RoutineName.looksLikeOne(stem)) {
            addSource(file, stem);
        } else if (!extension.equals("class")
                && (RoutineName.parse(stem, Language.SCRIPT).isPresent() || RoutineName.beginsLikeOne(name))) {
            badName(file, "is called like a routine but is " + scripts.isNone());
        }
    }

    private void addScript(Resource file, String stem) {
        Optional<RoutineName> name = RoutineName.parse(stem, Language.SCRIPT);
        if (name.isEmpty()) {
            badName(file, RoutineName.flaw(stem).orElseThrow());
            return;
        }
        reading.read(file, problems::add)
                .ifPresent(script -> routines.add(new Routine(
                        name.get(),
                        file.path(),
                        script.change(),
                        Optional.of(script.checksum()),
                        script.directives(),
                        Position.startOf(file.shown()))));
    }

    private void addSource(Resource file, String stem) {
        if (RoutineName.parse(stem, Language.JAVA).isPresent()) {
            javaSources.put(stem, file);
        } else {
            badName(file, RoutineName.flaw(stem).orElseThrow());
        }
    }

    void addClass(RoutineClasses.Found found) {
        try {
            addJava(found.simpleName(), found.create());
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.add(new Problem(
                    ErrorCode.CLASS_UNUSABLE,
                    "The class " + found.className() + " is called like a routine but can't be made: " + cause + ".",
                    List.of(),
                    "It must be public, implement " + JavaRoutine.class.getName()
                            + " and have a public constructor without parameters."));
            javaSources.remove(found.simpleName());
        }
    }

    void addInstance(JavaRoutine routine) {
        String simpleName = routine.getClass().getSimpleName();
        if (RoutineName.parse(simpleName, Language.JAVA).isPresent()) {
            addJava(simpleName, routine);
        } else {
            String flaw = RoutineName.flaw(simpleName).orElseThrow();
            problems.add(new Problem(
                    ErrorCode.NAME_INVALID,
                    "The class " + routine.getClass().getName() + " " + flaw + ".",
                    List.of(),
                    scripts.naming()));
        }
    }

    private void addJava(String simpleName, JavaRoutine routine) {
        Resource source = javaSources.remove(simpleName);
        String className = routine.getClass().getName();
        try {
            routines.add(new Routine(
                    RoutineName.parse(simpleName, Language.JAVA).orElseThrow(),
                    source == null ? simpleName + ".java" : source.path(),
                    new Change.Code(className, routine),
                    routine.checksum().map(Checksum::new),
                    directivesOf(routine),
                    Position.startOf(source == null ? className : source.shown())));
        } catch (RuntimeException e) {
            problems.add(new Problem(
                    ErrorCode.CLASS_UNUSABLE,
                    "The routine " + className + " can't tell about itself: " + e + ".",
                    List.of(),
                    "Correct its transactional(), equivalentOf() or checksum()."));
        }
    }

    private Directives directivesOf(JavaRoutine routine) {
        Set<RoutineNumber> equivalents = new HashSet<>();
        for (String text : routine.equivalentOf()) {
            RoutineNumber.parse(text)
                    .ifPresentOrElse(
                            equivalents::add,
                            () -> problems.add(new Problem(
                                    ErrorCode.DIRECTIVE_INVALID,
                                    routine.getClass().getName() + " says it is equivalent to '" + text
                                            + "', which is no <version>_<sequence>.",
                                    List.of(),
                                    "Correct what equivalentOf() returns.")));
        }
        return new Directives(
                routine.transactional() ? TransactionMode.DEFAULT : TransactionMode.NONE,
                Optional.empty(),
                Optional.empty(),
                equivalents,
                Directives.NONE.delimiter());
    }

    /** Reports the Java sources whose classes were not found; to be called when all classes were added. */
    void expectNoMoreClasses() {
        for (Resource source : javaSources.values()) {
            problem(
                    ErrorCode.CLASS_UNUSABLE,
                    source,
                    "is there, but not its compiled class",
                    "Compile it, and name its jar or folder with --classpath or under 'classpath:' in "
                            + FolderSettings.FILE + ".");
        }
    }

    private void badName(Resource file, String flaw) {
        problem(ErrorCode.NAME_INVALID, file, flaw, scripts.naming());
    }

    private void problem(ErrorCode code, Resource file, String what, String next) {
        problems.add(
                new Problem(code, file.fileName() + " " + what + ".", List.of(Position.startOf(file.shown())), next));
    }
}
