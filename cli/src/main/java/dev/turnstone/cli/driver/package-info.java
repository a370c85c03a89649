/** JDBC drivers that did not come with us, and what those that did must not do. */
@NullMarked
package dev.turnstone.cli.driver;

import org.jspecify.annotations.NullMarked;
