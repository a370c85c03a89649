/** Bodies of routines and triggers that several products write alike. */
@NullMarked
package dev.turnstone.dialect.syntax;

import org.jspecify.annotations.NullMarked;
