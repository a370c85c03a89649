/** Changesets as a roll-out sees them: what they run, what their authors say, and in which order servers take them. */
@NullMarked
package dev.turnstone.replication.rollout.changeset;

import org.jspecify.annotations.NullMarked;
