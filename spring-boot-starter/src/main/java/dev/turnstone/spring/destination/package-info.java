/** Which databases an application means: those that its settings name, or its own data source. */
@NullMarked
package dev.turnstone.spring.destination;

import org.jspecify.annotations.NullMarked;
