package dev.turnstone.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures were measured on; nothing that tells whose machine it is. */
public final class Machine {
    private Machine() {}

    public static Map<String, String> description() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", find("/proc/cpuinfo", "model name"));
        facts.put("memory", find("/proc/meminfo", "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"));
        return facts;
    }

    private static String find(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** How busy the machine was when the bench began, or empty where that isn't known. */
    public static List<String> load() {
        try {
            return List.of(Files.readString(Path.of("/proc/loadavg")).split(" "))
                    .subList(0, 1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
