/** A file carried out by itself, with the engine of changesets, and what is kept of that. */
@NullMarked
package dev.turnstone.apply.file;

import org.jspecify.annotations.NullMarked;
