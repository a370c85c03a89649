package dev.turnstone.cli;

/** What a command answered. */
record Answer(int code, String out, String err) {}
