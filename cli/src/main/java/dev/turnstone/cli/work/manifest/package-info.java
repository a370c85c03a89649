/** What a cluster is told so that it runs a file, or waits for a schema. */
@NullMarked
package dev.turnstone.cli.work.manifest;

import org.jspecify.annotations.NullMarked;
