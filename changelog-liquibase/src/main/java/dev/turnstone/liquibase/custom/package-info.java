/** What the classes are like that changelogs name: changes and preconditions written in Java. */
@NullMarked
package dev.turnstone.liquibase.custom;

import org.jspecify.annotations.NullMarked;
