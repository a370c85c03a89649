/** One SQL file, run by itself: no changelog, and no history unless somebody asks for a record. */
@NullMarked
package dev.turnstone.file;

import org.jspecify.annotations.NullMarked;
