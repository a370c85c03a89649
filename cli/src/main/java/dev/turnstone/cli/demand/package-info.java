/** What is asked for, however it was asked: by options of a command line, or by the parameters of a build. */
@NullMarked
package dev.turnstone.cli.demand;

import org.jspecify.annotations.NullMarked;
