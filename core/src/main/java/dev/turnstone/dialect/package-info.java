/** Facts about each database product; nobody else knows them by name. */
@NullMarked
package dev.turnstone.dialect;

import org.jspecify.annotations.NullMarked;
