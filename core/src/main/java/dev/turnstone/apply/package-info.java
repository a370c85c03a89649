/** A plan carried out on a database: lock, transactions, journal, outcome. */
@NullMarked
package dev.turnstone.apply;

import org.jspecify.annotations.NullMarked;
