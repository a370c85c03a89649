==== a sequence beside the table
MERGE INTO person USING (VALUES (1)) ON a = upper('x') WHEN NOT MATCHED THEN INSERT (a,b,c,d) VALUES (upper('x'),s.sq,'7c9e6679-7425-40de-944b-e07fc1f90ae7','{}') WHEN MATCHED THEN UPDATE SET a = upper('x'),b = s.sq,c = '7c9e6679-7425-40de-944b-e07fc1f90ae7',d = '{}'
==== rollback of a sequence beside the table
DELETE FROM s.person WHERE a = upper('x')
==== by one column
MERGE INTO person USING (VALUES (1)) ON id = 1 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (1,'Ann',TRUE,'2020-01-02') WHEN MATCHED THEN UPDATE SET id = 1,name = 'Ann',active = TRUE,born = '2020-01-02'
----
MERGE INTO person USING (VALUES (1)) ON id = 2 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (2,'O''Brien',FALSE,NULL) WHEN MATCHED THEN UPDATE SET id = 2,name = 'O''Brien',active = FALSE,born = NULL
----
MERGE INTO person USING (VALUES (1)) ON id = 3 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (3,'a, b',TRUE,'2020-01-02 03:04:05.000') WHEN MATCHED THEN UPDATE SET id = 3,name = 'a, b',active = TRUE,born = '2020-01-02 03:04:05.000'
==== rollback of by one column
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== by two columns
MERGE INTO person USING (VALUES (1)) ON id = 1 AND name = 'Ann' WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (1,'Ann',TRUE,'2020-01-02') WHEN MATCHED THEN UPDATE SET id = 1,name = 'Ann',active = TRUE,born = '2020-01-02'
----
MERGE INTO person USING (VALUES (1)) ON id = 2 AND name = 'O''Brien' WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (2,'O''Brien',FALSE,NULL) WHEN MATCHED THEN UPDATE SET id = 2,name = 'O''Brien',active = FALSE,born = NULL
----
MERGE INTO person USING (VALUES (1)) ON id = 3 AND name = 'a, b' WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (3,'a, b',TRUE,'2020-01-02 03:04:05.000') WHEN MATCHED THEN UPDATE SET id = 3,name = 'a, b',active = TRUE,born = '2020-01-02 03:04:05.000'
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
UPDATE person SET active = TRUE, born = '2020-01-02 03:04:05.000', name = 'a, b' WHERE id = 3;
==== rollback of only updates
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== a column not updated
MERGE INTO person USING (VALUES (1)) ON id = 1 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (1,'Ann',TRUE,'2020-01-02') WHEN MATCHED THEN UPDATE SET id = 1,active = TRUE,born = '2020-01-02'
----
MERGE INTO person USING (VALUES (1)) ON id = 2 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (2,'O''Brien',FALSE,NULL) WHEN MATCHED THEN UPDATE SET id = 2,active = FALSE,born = NULL
----
MERGE INTO person USING (VALUES (1)) ON id = 3 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (3,'a, b',TRUE,'2020-01-02 03:04:05.000') WHEN MATCHED THEN UPDATE SET id = 3,active = TRUE,born = '2020-01-02 03:04:05.000'
==== rollback of a column not updated
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id = 3
==== with schema
MERGE INTO person USING (VALUES (1)) ON id = 1 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (1,'Ann',TRUE,'2020-01-02') WHEN MATCHED THEN UPDATE SET id = 1,name = 'Ann',active = TRUE,born = '2020-01-02'
==== rollback of with schema
DELETE FROM s.person WHERE id = 1
==== gaps
MERGE INTO person USING (VALUES (1)) ON id = 1 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (1,NULL,NULL,NULL) WHEN MATCHED THEN UPDATE SET id = 1,name = NULL,active = NULL,born = NULL
----
MERGE INTO person USING (VALUES (1)) ON id = 2 WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (2,'-',TRUE,NULL) WHEN MATCHED THEN UPDATE SET id = 2,name = '-',active = TRUE,born = NULL
----
MERGE INTO person USING (VALUES (1)) ON id is NULL WHEN NOT MATCHED THEN INSERT (id,name,active,born) VALUES (NULL,NULL,NULL,NULL) WHEN MATCHED THEN UPDATE SET id = NULL,name = NULL,active = NULL,born = NULL
==== rollback of gaps
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
----
DELETE FROM person WHERE id is NULL
==== only the key
MERGE INTO person USING (VALUES (1)) ON id = 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (1) WHEN MATCHED THEN UPDATE SET id = 1
----
MERGE INTO person USING (VALUES (1)) ON id = 2 WHEN NOT MATCHED THEN INSERT (id) VALUES (2) WHEN MATCHED THEN UPDATE SET id = 2
==== rollback of only the key
DELETE FROM person WHERE id = 1
----
DELETE FROM person WHERE id = 2
