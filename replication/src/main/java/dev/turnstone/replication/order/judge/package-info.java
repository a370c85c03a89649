/** Judges statements, one after the other: what each means for replication, and what the servers have when it has been run. */
@NullMarked
package dev.turnstone.replication.order.judge;

import org.jspecify.annotations.NullMarked;
