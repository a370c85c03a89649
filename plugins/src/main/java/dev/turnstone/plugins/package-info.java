/**
 * A product whose plugins bring their own schema: the core's changelog first, then each plugin's, before any plugin code
 * is loaded.
 */
@NullMarked
package dev.turnstone.plugins;

import org.jspecify.annotations.NullMarked;
