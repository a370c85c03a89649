/** Carrying a roll-out through. */
@NullMarked
package dev.turnstone.replication.run;

import org.jspecify.annotations.NullMarked;
