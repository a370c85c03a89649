/** What is done with a publisher and its subscribers. */
@NullMarked
package dev.turnstone.cli.work.replication;

import org.jspecify.annotations.NullMarked;
