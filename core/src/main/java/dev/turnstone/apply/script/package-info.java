/** What a run writes besides the user's statements, written into a script instead. */
@NullMarked
package dev.turnstone.apply.script;

import org.jspecify.annotations.NullMarked;
