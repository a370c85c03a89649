package dev.turnstone.liquibase.types;

enum Counting {
    NONE
}
