/** The gate, or the migration, at the start of a Spring Boot application. */
@NullMarked
package dev.turnstone.spring;

import org.jspecify.annotations.NullMarked;
