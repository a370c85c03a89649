/** Tables as a catalog has them, and as pending statements would leave them. */
@NullMarked
package dev.turnstone.replication.table;

import org.jspecify.annotations.NullMarked;
