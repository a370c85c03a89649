/** Several steps, or many statements, with one message to the server. */
@NullMarked
package dev.turnstone.apply.together;

import org.jspecify.annotations.NullMarked;
