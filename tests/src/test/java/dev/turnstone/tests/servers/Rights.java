package dev.turnstone.tests.servers;

/** What a login besides the owner may do in its database. */
public enum Rights {
    /** SELECT, on what is there and, where the product can express it, on what comes later. */
    READ,
    /** SELECT, INSERT, UPDATE and DELETE, but no CREATE, ALTER or DROP. */
    READ_AND_WRITE
}
