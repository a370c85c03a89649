/** Changes and preconditions of the user's own, programs and messages in Liquibase changelogs. */
package dev.turnstone.tests.liquibase.custom;
