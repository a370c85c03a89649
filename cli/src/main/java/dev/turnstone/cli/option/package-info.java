/** Options by what they are about, and how their values are read. */
@NullMarked
package dev.turnstone.cli.option;

import org.jspecify.annotations.NullMarked;
