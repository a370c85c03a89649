/** Where settings are found. */
@NullMarked
package dev.turnstone.settings.source;

import org.jspecify.annotations.NullMarked;
