/** On which side a statement has to be first, and why. */
@NullMarked
package dev.turnstone.replication.order;

import org.jspecify.annotations.NullMarked;
