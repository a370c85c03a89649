/** Plans for people who read them before anything is run: with the answers of today beside the questions of a run. */
@NullMarked
package dev.turnstone.plan.print;

import org.jspecify.annotations.NullMarked;
