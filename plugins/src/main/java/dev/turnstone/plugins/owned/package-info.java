/** What belongs to a plugin in the database, and how it is taken out again. */
@NullMarked
package dev.turnstone.plugins.owned;

import org.jspecify.annotations.NullMarked;
