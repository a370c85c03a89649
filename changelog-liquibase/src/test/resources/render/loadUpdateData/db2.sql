==== a sequence beside the table
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM "s".person WHERE a = upper('x'));
	IF v_reccount = 0 THEN
INSERT INTO "s".person (a, b, c, d) VALUES (upper('x'), NEXT VALUE FOR "s".sq, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}');
	ELSEIF v_reccount = 1 THEN
UPDATE "s".person SET b = NEXT VALUE FOR "s".sq, c = '7c9e6679-7425-40de-944b-e07fc1f90ae7', d = '{}' WHERE a = upper('x');
END IF;
END
==== rollback of a sequence beside the table
DELETE FROM "s".person WHERE a = upper('x')
==== by one column
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 1);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, DATE('2020-01-02'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = DATE('2020-01-02'), name = 'Ann' WHERE id = 1;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 2);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 3);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TIMESTAMP('2020-01-02 03:04:05'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TIMESTAMP('2020-01-02 03:04:05'), name = 'a, b' WHERE id = 3;
END IF;
END
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 1 AND name = 'Ann');
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, DATE('2020-01-02'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = DATE('2020-01-02') WHERE id = 1 AND name = 'Ann';
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 2 AND name = 'O''Brien');
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL WHERE id = 2 AND name = 'O''Brien';
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 3 AND name = 'a, b');
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TIMESTAMP('2020-01-02 03:04:05'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TIMESTAMP('2020-01-02 03:04:05') WHERE id = 3 AND name = 'a, b';
END IF;
END
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
UPDATE person SET active = 1, born = DATE('2020-01-02'), name = 'Ann' WHERE id = 1;
----
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
----
UPDATE person SET active = 1, born = TIMESTAMP('2020-01-02 03:04:05'), name = 'a, b' WHERE id = 3;
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 1);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, DATE('2020-01-02'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = DATE('2020-01-02') WHERE id = 1;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 2);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL WHERE id = 2;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 3);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TIMESTAMP('2020-01-02 03:04:05'));
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TIMESTAMP('2020-01-02 03:04:05') WHERE id = 3;
END IF;
END
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM "s".person WHERE id = 1);
	IF v_reccount = 0 THEN
INSERT INTO "s".person (id, name, active, born) VALUES (1, 'Ann', 1, DATE('2020-01-02'));
	ELSEIF v_reccount = 1 THEN
UPDATE "s".person SET active = 1, born = DATE('2020-01-02'), name = 'Ann' WHERE id = 1;
END IF;
END
==== rollback of with schema
DELETE FROM "s".person WHERE id = 1
==== gaps
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 1);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = NULL, born = NULL, name = '' WHERE id = 1;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 2);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, '-', 1, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = NULL, name = '-' WHERE id = 2;
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id is NULL);
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
	ELSEIF v_reccount = 1 THEN
UPDATE person SET active = NULL, born = NULL, name = NULL WHERE id is NULL;
END IF;
END
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 1);
	IF v_reccount = 0 THEN
INSERT INTO person (id) VALUES (1);
END IF;
END
----
BEGIN ATOMIC
	DECLARE v_reccount INTEGER;
	SET v_reccount = (SELECT COUNT(*) FROM person WHERE id = 2);
	IF v_reccount = 0 THEN
INSERT INTO person (id) VALUES (2);
END IF;
END
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
