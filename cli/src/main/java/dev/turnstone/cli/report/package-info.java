/** What people and programs are told: results, notices, problems, and the command to type next. */
@NullMarked
package dev.turnstone.cli.report;

import org.jspecify.annotations.NullMarked;
