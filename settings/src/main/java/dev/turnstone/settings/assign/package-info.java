/** Which targets the settings name, and with what to work on each. */
@NullMarked
package dev.turnstone.settings.assign;

import org.jspecify.annotations.NullMarked;
