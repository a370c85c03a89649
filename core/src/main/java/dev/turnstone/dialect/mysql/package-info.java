/** MariaDB and MySQL: what they can do, their lock, their progress figures, how their scripts are cut. */
@NullMarked
package dev.turnstone.dialect.mysql;

import org.jspecify.annotations.NullMarked;
