/* nested /* comments; */ ; */ VALUES 1 /* a /* b; */ ; */ + 1;
VALUES 5--3; a comment
 + 1;
