/** Times the command line side by side with its peers, as whole processes on one server. */
@NullMarked
package dev.turnstone.bench;

import org.jspecify.annotations.NullMarked;
