/** The peers, each behind a main method that is run in a process of its own with the peer's jars alone. */
@NullMarked
package dev.turnstone.bench.peers;

import org.jspecify.annotations.NullMarked;
