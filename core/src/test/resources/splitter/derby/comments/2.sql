VALUES 5--3; a comment
 + 1
