/** Changes that look at a table before there is SQL for them, on all databases. */
@NullMarked
package dev.turnstone.liquibase.render.live;

import org.jspecify.annotations.NullMarked;
