==== a sequence beside the table
INSERT INTO s.person (a, b, c, d) VALUES (upper('x'), NEXT VALUE FOR s.sq, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}')
==== rollback of a sequence beside the table
!!!! refused
==== by one column
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of by one column
!!!! refused
==== by two columns
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of by two columns
!!!! refused
==== only updates
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of only updates
!!!! refused
==== a column not updated
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== rollback of a column not updated
!!!! refused
==== with schema
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
==== rollback of with schema
!!!! refused
==== gaps
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (2, '-', TRUE, NULL)
----
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL)
==== rollback of gaps
!!!! refused
==== only the key
INSERT INTO person (id) VALUES (1)
----
INSERT INTO person (id) VALUES (2)
==== rollback of only the key
!!!! refused
