/** A command at work: from its options to its exit code, with the questions it asks. */
@NullMarked
package dev.turnstone.cli.job;

import org.jspecify.annotations.NullMarked;
