package dev.turnstone.bench;

/** What one run of a process took. */
record Sample(double seconds, double peakMib) {}
