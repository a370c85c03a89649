/**
 * What databases have in common when they say what a change wants; each differs by overriding the part that differs.
 * Tables have a package of their own.
 */
@NullMarked
package dev.turnstone.liquibase.render.standard;

import org.jspecify.annotations.NullMarked;
