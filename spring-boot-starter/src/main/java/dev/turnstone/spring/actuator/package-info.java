/** What the actuator shows of it. */
@NullMarked
package dev.turnstone.spring.actuator;

import org.jspecify.annotations.NullMarked;
