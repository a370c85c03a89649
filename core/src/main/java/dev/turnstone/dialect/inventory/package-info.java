/** What objects there are in a schema. */
@NullMarked
package dev.turnstone.dialect.inventory;

import org.jspecify.annotations.NullMarked;
