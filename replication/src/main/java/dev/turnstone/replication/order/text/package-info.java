/** What stands in statements, as names, types, columns and constraints, in the form that catalogs have. */
@NullMarked
package dev.turnstone.replication.order.text;

import org.jspecify.annotations.NullMarked;
