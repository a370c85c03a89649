==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
==== by one column
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of by one column
!!!! refused
==== by two columns
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of by two columns
!!!! refused
==== only updates

----

----

==== rollback of only updates
!!!! refused
==== a column not updated
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02 03:04:05');
==== rollback of a column not updated
!!!! refused
==== with schema
INSERT OR REPLACE INTO s.person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
==== rollback of with schema
!!!! refused
==== gaps
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (2, '-', 1, NULL);
----
INSERT OR REPLACE INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
==== rollback of gaps
!!!! refused
==== only the key
INSERT OR REPLACE INTO person (id) VALUES (1);
----
INSERT OR REPLACE INTO person (id) VALUES (2);
==== rollback of only the key
!!!! refused
