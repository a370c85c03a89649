/** The check that an application makes before it starts: is its database as its code needs it. */
@NullMarked
package dev.turnstone.gate;

import org.jspecify.annotations.NullMarked;
