/** The command line as those who operate it use it: settings from everywhere, several servers at once. */
package dev.turnstone.tests.operation;
