/** What is to be applied: an ordered list of changesets, whatever format they were written in. */
@NullMarked
package dev.turnstone.changelog;

import org.jspecify.annotations.NullMarked;
