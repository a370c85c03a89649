/** The kinds of place in which changelogs and the files they name are found. */
@NullMarked
package dev.turnstone.liquibase.read.root;

import org.jspecify.annotations.NullMarked;
