/** How a Flyway folder and its history stand to each other, as Flyway sees it. */
@NullMarked
package dev.turnstone.flyway.state;

import org.jspecify.annotations.NullMarked;
