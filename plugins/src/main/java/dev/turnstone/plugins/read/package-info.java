/** Plugins as they lie on the disk: folders and archives, their lists, and what they say about themselves. */
@NullMarked
package dev.turnstone.plugins.read;

import org.jspecify.annotations.NullMarked;
