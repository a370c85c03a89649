/** Options that are one value, and how its text is read. */
@NullMarked
package dev.turnstone.cli.option.value;

import org.jspecify.annotations.NullMarked;
