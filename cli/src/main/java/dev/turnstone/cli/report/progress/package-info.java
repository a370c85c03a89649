/** What people see while a run goes on. */
@NullMarked
package dev.turnstone.cli.report.progress;

import org.jspecify.annotations.NullMarked;
