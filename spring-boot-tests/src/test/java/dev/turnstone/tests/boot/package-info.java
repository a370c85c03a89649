/** The starter in real applications; compiled and run with each Spring Boot that it works with. */
package dev.turnstone.tests.boot;
