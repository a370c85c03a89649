/**
 * What a database consists of, as text that can be compared: start at {@link dev.turnstone.tests.catalog.Catalog}.
 */
package dev.turnstone.tests.catalog;
