/** One script: its text, its digest, what its comments direct, and its statements' places. */
@NullMarked
package dev.turnstone.read.script;

import org.jspecify.annotations.NullMarked;
