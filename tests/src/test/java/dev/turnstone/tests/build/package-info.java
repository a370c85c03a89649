/** The Maven plugin in real builds, each a process of its own. */
package dev.turnstone.tests.build;
