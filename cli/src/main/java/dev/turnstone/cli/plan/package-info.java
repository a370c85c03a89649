/** What people want to know of a plan before it is carried out, beside its steps. */
@NullMarked
package dev.turnstone.cli.plan;

import org.jspecify.annotations.NullMarked;
