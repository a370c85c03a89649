==== a sequence beside the table
MERGE INTO s.person (a, b, c, d) KEY(a) VALUES (upper('x'), NEXTVAL('s.sq'), '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}');
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
MERGE INTO person (id, name, active, born) KEY(id) VALUES (1, 'Ann', TRUE, '2020-01-02');
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (2, 'O''Brien', FALSE, NULL);
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
MERGE INTO person (id, name, active, born) KEY(id,name) VALUES (1, 'Ann', TRUE, '2020-01-02');
----
MERGE INTO person (id, name, active, born) KEY(id,name) VALUES (2, 'O''Brien', FALSE, NULL);
----
MERGE INTO person (id, name, active, born) KEY(id,name) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
UPDATE person SET active = TRUE, born = '2020-01-02', name = 'Ann' WHERE id = 1;
----
UPDATE person SET active = FALSE, born = NULL, name = 'O''Brien' WHERE id = 2;
----
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05', name = 'a, b' WHERE id = 3;
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
MERGE INTO person (id, name, active, born) KEY(id) VALUES (1, 'Ann', TRUE, '2020-01-02');
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (2, 'O''Brien', FALSE, NULL);
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
MERGE INTO s.person (id, name, active, born) KEY(id) VALUES (1, 'Ann', TRUE, '2020-01-02');
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
MERGE INTO person (id, name, active, born) KEY(id) VALUES (1, '', NULL, NULL);
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (2, '-', TRUE, NULL);
----
MERGE INTO person (id, name, active, born) KEY(id) VALUES (NULL, NULL, NULL, NULL);
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
MERGE INTO person (id) KEY(id) VALUES (1);
----
MERGE INTO person (id) KEY(id) VALUES (2);
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
