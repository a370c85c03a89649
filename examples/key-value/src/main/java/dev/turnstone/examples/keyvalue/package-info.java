/** Turnstone for a key-value store: everything a kind of data source has to bring. */
@NullMarked
package dev.turnstone.examples.keyvalue;

import org.jspecify.annotations.NullMarked;
