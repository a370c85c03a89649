/** Kinds of data source and formats of changelogs, each with the settings it expects. */
@NullMarked
package dev.turnstone.settings.type;

import org.jspecify.annotations.NullMarked;
