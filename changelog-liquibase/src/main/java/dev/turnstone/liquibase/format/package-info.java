/** Liquibase changelogs as one of the formats that settings can name. */
@NullMarked
package dev.turnstone.liquibase.format;

import org.jspecify.annotations.NullMarked;
