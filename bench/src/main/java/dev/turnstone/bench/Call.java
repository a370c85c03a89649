package dev.turnstone.bench;

import java.util.List;
import java.util.Map;

/** How a process is started. */
record Call(List<String> command, Map<String, String> environment) {}
