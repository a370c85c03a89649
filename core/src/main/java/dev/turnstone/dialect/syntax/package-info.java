/** Where statements end, one class per family of products. */
@NullMarked
package dev.turnstone.dialect.syntax;

import org.jspecify.annotations.NullMarked;
