package dev.turnstone.bench.tool;

import java.util.List;
import java.util.Map;

/** How a process is started. */
public record Call(List<String> command, Map<String, String> environment) {}
