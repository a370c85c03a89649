==== a sequence beside the table
DO
$$
BEGIN
UPDATE s.person SET b = nextval('s.sq'), c = '7c9e6679-7425-40de-944b-e07fc1f90ae7', d = '{}' WHERE a = upper('x');
IF not found THEN
INSERT INTO s.person (a, b, c, d) VALUES (upper('x'), nextval('s.sq'), '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}');
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02', name = 'Ann' WHERE id = 1;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, '2020-01-02');
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = FALSE, born = NULL, name = 'O''Brien' WHERE id = 2;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05', name = 'a, b' WHERE id = 3;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02' WHERE id = 1 AND name = 'Ann';
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, '2020-01-02');
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = FALSE, born = NULL WHERE id = 2 AND name = 'O''Brien';
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05' WHERE id = 3 AND name = 'a, b';
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02', name = 'Ann' WHERE id = 1;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = FALSE, born = NULL, name = 'O''Brien' WHERE id = 2;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05', name = 'a, b' WHERE id = 3;
END;
$$
LANGUAGE plpgsql;
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02' WHERE id = 1;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, '2020-01-02');
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = FALSE, born = NULL WHERE id = 2;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05' WHERE id = 3;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', TRUE, '2020-01-02 03:04:05');
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
DO
$$
BEGIN
UPDATE s.person SET active = TRUE, born = '2020-01-02', name = 'Ann' WHERE id = 1;
IF not found THEN
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', TRUE, '2020-01-02');
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
DO
$$
BEGIN
UPDATE person SET active = NULL, born = NULL, name = '' WHERE id = 1;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = TRUE, born = NULL, name = '-' WHERE id = 2;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (2, '-', TRUE, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
UPDATE person SET active = NULL, born = NULL, name = NULL WHERE id is NULL;
IF not found THEN
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
DO
$$
BEGIN
perform * from person WHERE id = 1;
IF not found THEN
INSERT INTO person (id) VALUES (1);
END IF;
END;
$$
LANGUAGE plpgsql;
----
DO
$$
BEGIN
perform * from person WHERE id = 2;
IF not found THEN
INSERT INTO person (id) VALUES (2);
END IF;
END;
$$
LANGUAGE plpgsql;
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
