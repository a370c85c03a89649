/** Products that scripts are written for and that no run of ours has ever connected to. */
@NullMarked
package dev.turnstone.dialect.rendered;

import org.jspecify.annotations.NullMarked;
