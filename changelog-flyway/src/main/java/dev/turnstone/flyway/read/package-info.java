/** Reads a Flyway folder: which files are migrations, and what each of them is. */
@NullMarked
package dev.turnstone.flyway.read;

import org.jspecify.annotations.NullMarked;
