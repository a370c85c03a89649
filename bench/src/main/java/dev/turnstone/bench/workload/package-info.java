/** What there is to migrate, and how it is written for whoever reads it. */
@NullMarked
package dev.turnstone.bench.workload;

import org.jspecify.annotations.NullMarked;
