/** A product whose plugins bring their own schema. */
@NullMarked
package dev.turnstone.examples.host;

import org.jspecify.annotations.NullMarked;
