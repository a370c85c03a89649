/** Everything that commands answer, as text for people. */
@NullMarked
package dev.turnstone.cli.report.text;

import org.jspecify.annotations.NullMarked;
