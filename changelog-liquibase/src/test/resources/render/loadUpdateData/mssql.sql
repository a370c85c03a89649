==== a sequence beside the table
DECLARE @reccount integer
SELECT @reccount = count(*) FROM s.person WHERE a = upper('x')
IF @reccount = 0
BEGIN
INSERT INTO s.person (a, b, c, d) VALUES (upper('x'), NEXT VALUE FOR s.sq, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}');
END
ELSE
BEGIN
UPDATE s.person SET b = NEXT VALUE FOR s.sq, c = '7c9e6679-7425-40de-944b-e07fc1f90ae7', d = '{}' WHERE a = upper('x');
END
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 1
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02', name = 'Ann' WHERE id = 1;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 2
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
END
ELSE
BEGIN
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 3
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02T03:04:05');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02T03:04:05', name = 'a, b' WHERE id = 3;
END
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 1 AND name = 'Ann'
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02' WHERE id = 1 AND name = 'Ann';
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 2 AND name = 'O''Brien'
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
END
ELSE
BEGIN
UPDATE person SET active = 0, born = NULL WHERE id = 2 AND name = 'O''Brien';
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 3 AND name = 'a, b'
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02T03:04:05');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02T03:04:05' WHERE id = 3 AND name = 'a, b';
END
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
BEGIN
UPDATE person SET active = 1, born = '2020-01-02', name = 'Ann' WHERE id = 1;
END
----
BEGIN
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
END
----
BEGIN
UPDATE person SET active = 1, born = '2020-01-02T03:04:05', name = 'a, b' WHERE id = 3;
END
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 1
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02' WHERE id = 1;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 2
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
END
ELSE
BEGIN
UPDATE person SET active = 0, born = NULL WHERE id = 2;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 3
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, '2020-01-02T03:04:05');
END
ELSE
BEGIN
UPDATE person SET active = 1, born = '2020-01-02T03:04:05' WHERE id = 3;
END
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
DECLARE @reccount integer
SELECT @reccount = count(*) FROM s.person WHERE id = 1
IF @reccount = 0
BEGIN
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02');
END
ELSE
BEGIN
UPDATE s.person SET active = 1, born = '2020-01-02', name = 'Ann' WHERE id = 1;
END
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 1
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
END
ELSE
BEGIN
UPDATE person SET active = NULL, born = NULL, name = '' WHERE id = 1;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 2
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (2, '-', 1, NULL);
END
ELSE
BEGIN
UPDATE person SET active = 1, born = NULL, name = '-' WHERE id = 2;
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id is NULL
IF @reccount = 0
BEGIN
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
END
ELSE
BEGIN
UPDATE person SET active = NULL, born = NULL, name = NULL WHERE id is NULL;
END
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 1
IF @reccount = 0
BEGIN
INSERT INTO person (id) VALUES (1);
END
----
DECLARE @reccount integer
SELECT @reccount = count(*) FROM person WHERE id = 2
IF @reccount = 0
BEGIN
INSERT INTO person (id) VALUES (2);
END
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
