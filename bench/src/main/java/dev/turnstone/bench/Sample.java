package dev.turnstone.bench;

/**
 * What one run of a process took.
 *
 * @param cpuSeconds of user and system; it tells more than the clock where others use the machine too
 */
record Sample(double seconds, double cpuSeconds, double peakMib) {}
