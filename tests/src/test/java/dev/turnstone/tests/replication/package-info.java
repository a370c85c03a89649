/** A publisher, its subscribers, and changes that are rolled out while somebody writes. */
package dev.turnstone.tests.replication;
