package dev.turnstone.tests.servers;

/** A name and password that a database accepts. */
public record Login(String username, String password) {}
