==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates

----

----

==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
INSERT OR REPLACE INTO s.person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, '-', 1, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
INSERT OR REPLACE INTO person (id) VALUES (1);
----
INSERT OR REPLACE INTO person (id) VALUES (2);
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
