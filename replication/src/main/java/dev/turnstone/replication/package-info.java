/** A publisher and its subscribers, brought up in the order that keeps replication going. */
@NullMarked
package dev.turnstone.replication;

import org.jspecify.annotations.NullMarked;
