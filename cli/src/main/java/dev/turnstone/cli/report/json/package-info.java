/** Results as one JSON document. */
@NullMarked
package dev.turnstone.cli.report.json;

import org.jspecify.annotations.NullMarked;
