/** What has to be done, where, and in which order. */
@NullMarked
package dev.turnstone.replication.rollout;

import org.jspecify.annotations.NullMarked;
