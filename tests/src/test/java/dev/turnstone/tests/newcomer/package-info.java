/** What somebody meets who comes to the project for the first time. */
package dev.turnstone.tests.newcomer;
