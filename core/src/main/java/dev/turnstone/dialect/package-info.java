/** What a database product can do, as everybody asks for it. Nobody outside the packages below knows one by name. */
@NullMarked
package dev.turnstone.dialect;

import org.jspecify.annotations.NullMarked;
