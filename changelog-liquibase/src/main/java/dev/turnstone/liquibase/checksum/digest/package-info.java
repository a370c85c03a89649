/** Digests of texts and files that stay the same under edits that don't matter. */
@NullMarked
package dev.turnstone.liquibase.checksum.digest;

import org.jspecify.annotations.NullMarked;
