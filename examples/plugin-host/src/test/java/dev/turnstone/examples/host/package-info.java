@NullMarked
package dev.turnstone.examples.host;

import org.jspecify.annotations.NullMarked;
