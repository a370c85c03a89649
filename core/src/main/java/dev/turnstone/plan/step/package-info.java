/** How each step of a plan is run, and where one goes on that was begun before: from its statements and the journal. */
@NullMarked
package dev.turnstone.plan.step;

import org.jspecify.annotations.NullMarked;
