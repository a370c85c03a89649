/** The databases that are migrated, and the ways to them on which statements and round trips are counted. */
@NullMarked
package dev.turnstone.bench.lab;

import org.jspecify.annotations.NullMarked;
