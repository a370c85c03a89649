/** Files, wherever they are: in folders, in archives, on the class path. */
@NullMarked
package dev.turnstone.read.resource;

import org.jspecify.annotations.NullMarked;
