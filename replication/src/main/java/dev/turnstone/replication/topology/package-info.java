/** Who replicates what to whom, as the catalogs say, and what is wrong with it. */
@NullMarked
package dev.turnstone.replication.topology;

import org.jspecify.annotations.NullMarked;
