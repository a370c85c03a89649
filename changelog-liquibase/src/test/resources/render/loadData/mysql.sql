==== typed columns
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02'),(2, 'O''Brien', 0, NULL),(3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of typed columns
!!!! refused
==== typed columns, not prepared
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02'),(2, 'O''Brien', 0, NULL),(3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of typed columns, not prepared
!!!! refused
==== no columns told, not prepared
INSERT INTO person (id, name, active, born) VALUES ('1', 'Ann', 'true', '2020-01-02'),('2', 'O''Brien', 'false', NULL),('3', 'a, b', '1', '2020-01-02T03:04:05');
==== rollback of no columns told, not prepared
!!!! refused
==== one row
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of one row
!!!! refused
==== another separator and quote
INSERT INTO person (id, name, active, born) VALUES (1, 'a;b', 1, '2020-01-02');
==== rollback of another separator and quote
!!!! refused
==== tabulators
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 0, '2020-01-02');
==== rollback of tabulators
!!!! refused
==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of comments
!!!! refused
==== no comments
INSERT INTO person (id, name, active, born) VALUES (#1, 'Ann', 1, '2020-01-02');
==== rollback of no comments
!!!! refused
==== defaults and placeholders
INSERT INTO person (id, name, active, born) VALUES (1, 'none', 1, '2001-01-01'),(2, NULL, 1, '2001-01-01'),(NULL, NULL, NULL, NULL);
==== rollback of defaults and placeholders
!!!! refused
==== gaps
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL),(2, '-', 1, NULL),(NULL, NULL, NULL, NULL);
==== rollback of gaps
!!!! refused
==== skipped and renamed
INSERT INTO person (no, called) VALUES (1, 'Ann'),(2, 'O''Brien'),(3, 'a, b');
==== rollback of skipped and renamed
!!!! refused
==== computed, sequence, uuid, other
!!!! refused
==== rollback of computed, sequence, uuid, other
!!!! refused
==== with schema
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of with schema
!!!! refused
==== a default for a column that is not in the file
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of a default for a column that is not in the file
!!!! refused
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
==== booleans
INSERT INTO person (b) VALUES (1),(1),(1),(1),(1),(1),(0),(0),(0),(0),(0);
==== rollback of booleans
!!!! refused
==== dates
INSERT INTO person (d, t) VALUES ('2020-01-02', '2020-01-02 03:04:05'),('2020-01-02 03:04:05', '2020-01-02 03:04:05.123');
==== rollback of dates
!!!! refused
