/** The goals of a build with Maven. */
@NullMarked
package dev.turnstone.maven;

import org.jspecify.annotations.NullMarked;
