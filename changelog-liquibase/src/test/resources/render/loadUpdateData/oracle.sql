==== a sequence beside the table
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM s.person WHERE a = upper('x');
	IF v_reccount = 0 THEN
INSERT INTO s.person (a, b, c, d) VALUES (upper('x'), s.sq.nextval, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}');
	ELSIF v_reccount = 1 THEN
UPDATE s.person SET b = s.sq.nextval, c = '7c9e6679-7425-40de-944b-e07fc1f90ae7', d = '{}' WHERE a = upper('x');
END IF;
END;
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 1;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, TO_DATE('2020-01-02', 'YYYY-MM-DD'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02', 'YYYY-MM-DD'), name = 'Ann' WHERE id = 1;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 2;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 3;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS'), name = 'a, b' WHERE id = 3;
END IF;
END;
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 1 AND name = 'Ann';
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, TO_DATE('2020-01-02', 'YYYY-MM-DD'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02', 'YYYY-MM-DD') WHERE id = 1 AND name = 'Ann';
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 2 AND name = 'O''Brien';
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL WHERE id = 2 AND name = 'O''Brien';
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 3 AND name = 'a, b';
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS') WHERE id = 3 AND name = 'a, b';
END IF;
END;
==== rollback of by two columns
DELETE FROM person WHERE id = 1 AND name = 'Ann'
----
DELETE FROM person WHERE id = 2 AND name = 'O''Brien'
----
DELETE FROM person WHERE id = 3 AND name = 'a, b'
==== only updates
UPDATE person SET active = 1, born = TO_DATE('2020-01-02', 'YYYY-MM-DD'), name = 'Ann' WHERE id = 1
----
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2
----
UPDATE person SET active = 1, born = TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS'), name = 'a, b' WHERE id = 3
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 1;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, TO_DATE('2020-01-02', 'YYYY-MM-DD'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02', 'YYYY-MM-DD') WHERE id = 1;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 2;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, 'O''Brien', 0, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 0, born = NULL WHERE id = 2;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 3;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (3, 'a, b', 1, TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS'));
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = TO_DATE('2020-01-02 03:04:05', 'YYYY-MM-DD HH24:MI:SS') WHERE id = 3;
END IF;
END;
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM s.person WHERE id = 1;
	IF v_reccount = 0 THEN
INSERT INTO s.person (id, name, active, born) VALUES (1, 'Ann', 1, TO_DATE('2020-01-02', 'YYYY-MM-DD'));
	ELSIF v_reccount = 1 THEN
UPDATE s.person SET active = 1, born = TO_DATE('2020-01-02', 'YYYY-MM-DD'), name = 'Ann' WHERE id = 1;
END IF;
END;
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 1;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (1, '', NULL, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = NULL, born = NULL, name = '' WHERE id = 1;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 2;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (2, '-', 1, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = 1, born = NULL, name = '-' WHERE id = 2;
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id is NULL;
	IF v_reccount = 0 THEN
INSERT INTO person (id, name, active, born) VALUES (NULL, NULL, NULL, NULL);
	ELSIF v_reccount = 1 THEN
UPDATE person SET active = NULL, born = NULL, name = NULL WHERE id is NULL;
END IF;
END;
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 1;
	IF v_reccount = 0 THEN
INSERT INTO person (id) VALUES (1);
END IF;
END;
----
DECLARE
	v_reccount NUMBER := 0;
BEGIN
	SELECT COUNT(*) INTO v_reccount FROM person WHERE id = 2;
	IF v_reccount = 0 THEN
INSERT INTO person (id) VALUES (2);
END IF;
END;
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
