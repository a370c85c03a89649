/** How scripts for each family of databases are cut into statements. */
@NullMarked
package dev.turnstone.dialect.syntax;

import org.jspecify.annotations.NullMarked;
