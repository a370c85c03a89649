SELECT 1 // another; one
 + 2 /* nested /* comments; */ ; */ + 3
