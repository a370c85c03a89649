/** H2: what it can do, its lock, how its scripts are cut. */
@NullMarked
package dev.turnstone.dialect.h2;

import org.jspecify.annotations.NullMarked;
