/** XML as a tree, each name and attribute with its place. */
@NullMarked
package dev.turnstone.liquibase.tree.xml;

import org.jspecify.annotations.NullMarked;
