/** A whole plan carried out under its lock, and what is reported of it. */
@NullMarked
package dev.turnstone.apply.run;

import org.jspecify.annotations.NullMarked;
