/** Plans as SQL for people who execute it by hand. */
@NullMarked
package dev.turnstone.cli.report.script;

import org.jspecify.annotations.NullMarked;
