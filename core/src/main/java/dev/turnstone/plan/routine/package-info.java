/** Plans for folders of routines: what their versions, their history and its rules say is to be done. */
@NullMarked
package dev.turnstone.plan.routine;

import org.jspecify.annotations.NullMarked;
