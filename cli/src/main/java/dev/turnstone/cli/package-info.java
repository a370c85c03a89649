/** The command line: options in, results and exit codes out. All the work is done by the library. */
@NullMarked
package dev.turnstone.cli;

import org.jspecify.annotations.NullMarked;
