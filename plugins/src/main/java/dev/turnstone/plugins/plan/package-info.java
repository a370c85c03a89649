/** What plugins have yet to run, and in which order they come. */
@NullMarked
package dev.turnstone.plugins.plan;

import org.jspecify.annotations.NullMarked;
