/** Changes that are no SQL, as a run carries them out: classes of the user's, programs, messages. */
@NullMarked
package dev.turnstone.liquibase.deed;

import org.jspecify.annotations.NullMarked;
