==== a sequence beside the table
INSERT INTO s.person (a, b, c, d) VALUES (upper('x'), NEXT VALUE FOR s.sq, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}')
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (2, '-', TRUE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL)
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
INSERT INTO person (id) VALUES (1)
----
INSERT INTO person (id) VALUES (2)
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
