/** What the properties of an application say about its start and its targets, and how messages speak of them. */
@NullMarked
package dev.turnstone.spring.property;

import org.jspecify.annotations.NullMarked;
