/** Cuts the text of {@code sql} and {@code sqlFile} into statements, at the places where their authors expect it. */
@NullMarked
package dev.turnstone.liquibase.render.script;

import org.jspecify.annotations.NullMarked;
