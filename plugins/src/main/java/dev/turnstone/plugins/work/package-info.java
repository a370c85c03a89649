/** What a run does for plugins, one or several at a time. */
@NullMarked
package dev.turnstone.plugins.work;

import org.jspecify.annotations.NullMarked;
