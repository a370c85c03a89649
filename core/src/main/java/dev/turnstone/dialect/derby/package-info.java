/** Derby: what it can do, its lock, how its scripts are cut. */
@NullMarked
package dev.turnstone.dialect.derby;

import org.jspecify.annotations.NullMarked;
