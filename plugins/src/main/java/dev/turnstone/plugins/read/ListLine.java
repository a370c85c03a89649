package dev.turnstone.plugins.read;

/**
 * A line of a plugin's list that names something.
 *
 * @param number counted from 1
 * @param text without blanks around it
 */
record ListLine(int number, String text) {}
