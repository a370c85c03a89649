/** Files, classes and folders into a changelog. */
@NullMarked
package dev.turnstone.read;

import org.jspecify.annotations.NullMarked;
