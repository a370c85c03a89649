package dev.turnstone.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@value #FILE} beside the routines says.
 *
 * @param supportedFrom databases below this version are refused
 * @param classpath jars and folders with Java routines, relative to the file
 * @param problems what is wrong with the file
 */
record FolderSettings(Optional<Version> supportedFrom, List<String> classpath, List<Problem> problems) {
    static final String FILE = "turnstone.yaml";

    private static final Pattern NEARLY = Pattern.compile("turnstone\\.ya?ml(\\.txt)?", Pattern.CASE_INSENSITIVE);

    private static final String SUPPORTED_FROM = "supported-from";
    private static final String CLASSPATH = "classpath";

    static final FolderSettings NONE = new FolderSettings(Optional.empty(), List.of(), List.of());

    /** Reads the settings file if it is among the folder's files; one that is nearly called so is a problem. */
    static FolderSettings among(List<Resource> files) {
        FolderSettings settings = files.stream()
                .filter(file -> file.path().equals(FILE))
                .findFirst()
                .map(FolderSettings::read)
                .orElse(NONE);
        List<Problem> problems = new ArrayList<>(settings.problems());
        files.stream()
                .filter(file -> !file.path().equals(FILE)
                        && NEARLY.matcher(file.fileName()).matches())
                .forEach(file -> problems.add(problem(
                        file, "is not read: settings are in '" + FILE + "', in the folder of the routines itself")));
        return new FolderSettings(settings.supportedFrom(), settings.classpath(), problems);
    }

    private static FolderSettings read(Resource file) {
        try {
            return of(file, TextYaml.load(file));
        } catch (IOException e) {
            return new FolderSettings(
                    Optional.empty(), List.of(), List.of(problem(file, "can't be read: " + e.getMessage())));
        }
    }

    private static FolderSettings of(Resource file, @Nullable Object content) {
        if (content == null) {
            return NONE;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Version> supportedFrom = Optional.empty();
        List<String> classpath = new ArrayList<>();
        if (!(content instanceof Map<?, ?> settings)) {
            problems.add(problem(file, "is not a list of 'name: value' lines"));
            return new FolderSettings(supportedFrom, classpath, problems);
        }
        for (Map.Entry<?, ?> setting : settings.entrySet()) {
            String name = String.valueOf(setting.getKey());
            Object value = setting.getValue();
            if (name.equals(SUPPORTED_FROM) && value != null && Version.isVersion(value.toString())) {
                supportedFrom = Optional.of(Version.of(value.toString()));
            } else if (name.equals(CLASSPATH) && value instanceof List<?> entries) {
                entries.forEach(entry -> classpath.add(String.valueOf(entry)));
            } else if (name.equals(SUPPORTED_FROM)) {
                problems.add(problem(file, "has '" + value + "' for supported-from, which is no version"));
            } else if (name.equals(CLASSPATH)) {
                problems.add(problem(file, "has a classpath that is not a list of jars and folders"));
            } else {
                problems.add(problem(file, "has the unknown setting '" + name + "'"));
            }
        }
        return new FolderSettings(supportedFrom, classpath, problems);
    }

    private static Problem problem(Resource file, String what) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                file.shown() + " " + what + ".",
                List.of(Position.startOf(file.shown())),
                "It may hold '" + SUPPORTED_FROM + ": <version>' and '" + CLASSPATH + ": [<jar or folder>]'.");
    }
}
