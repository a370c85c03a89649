==== a file of text
INSERT INTO person (a, b) VALUES ('long ''text''
', 3)
==== a file of bytes
INSERT INTO person (a) VALUES (CAST (X'0102' AS BLOB))
