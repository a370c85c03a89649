// a comment; in Java's way
SELECT 1 // another; one
 + 2 /* nested /* comments; */ ; */ + 3;
SELECT 8 / 2;
