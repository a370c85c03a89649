/** A small application that shows what a start does about its schema. */
package dev.turnstone.example.stones;
