/** The changes that are rolled out in tests, and that the docs list. */
@NullMarked
package dev.turnstone.replication.changes;

import org.jspecify.annotations.NullMarked;
