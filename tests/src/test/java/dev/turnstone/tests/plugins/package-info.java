/** A core and its plugins, on real databases. */
@NullMarked
package dev.turnstone.tests.plugins;

import org.jspecify.annotations.NullMarked;
