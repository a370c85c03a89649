/** What can be set, and what it was set to. */
@NullMarked
package dev.turnstone.settings;

import org.jspecify.annotations.NullMarked;
