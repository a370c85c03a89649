package dev.turnstone.settings;

import dev.turnstone.read.script.Durations;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one run, each of the form its setting has. Immutable and thread-safe; its text form shows no secret. */
public final class Values {
    /** Nothing is set. */
    public static final Values NONE = new Values(Map.of());

    private final Map<Setting, Value> values;

    private Values(Map<Setting, Value> values) {
        this.values = values;
    }

    /** These, of which no two may be of one setting. */
    public static Values of(Collection<Value> values) {
        Map<Setting, Value> bySetting = new LinkedHashMap<>();
        for (Value value : values) {
            if (bySetting.put(value.setting(), value) != null) {
                throw new IllegalArgumentException("set twice: " + value.setting());
            }
        }
        return new Values(bySetting);
    }

    /** The same with another value for its setting. */
    public Values with(Value value) {
        Map<Setting, Value> changed = new LinkedHashMap<>(values);
        changed.put(value.setting(), value);
        return new Values(changed);
    }

    /** All that is set, in the order in which settings were looked for. */
    public Collection<Value> all() {
        return List.copyOf(values.values());
    }

    /** What a setting was set to, and by whom. */
    public Optional<Value> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The text; empty text where it was set to nothing. */
    public Optional<String> text(Setting setting) {
        return value(setting).map(Value::text);
    }

    /** A file or folder. */
    public Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    /** The parts of a list of paths, as they were written. */
    public List<String> paths(Setting setting) {
        return text(setting).stream()
                .flatMap(text -> List.of(text.split(File.pathSeparator)).stream())
                .filter(path -> !path.isBlank())
                .toList();
    }

    /** A time to wait. */
    public Optional<Duration> duration(Setting setting) {
        return text(setting).flatMap(Durations::parse);
    }

    /** Whether a switch is on; off where nobody set it. */
    public boolean isOn(Setting setting) {
        return text(setting).filter(Form::isOn).isPresent();
    }

    /** Names and their values, in the order they were written. */
    public Map<String, String> pairs(Setting setting) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        text(setting).ifPresent(text -> text.lines().map(String::strip).forEach(lines::add));
        for (String line : lines) {
            int sign = line.indexOf('=');
            if (sign > 0) {
                pairs.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        return pairs;
    }

    @Override
    public String toString() {
        return values.values().toString();
    }
}
