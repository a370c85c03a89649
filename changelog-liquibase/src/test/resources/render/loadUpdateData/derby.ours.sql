==== a sequence beside the table
MERGE INTO s.person USING SYSIBM.SYSDUMMY1 ON a = upper('x') WHEN MATCHED THEN UPDATE SET b = NEXT VALUE FOR s.sq, c = '7c9e6679-7425-40de-944b-e07fc1f90ae7', d = '{}' WHEN NOT MATCHED THEN INSERT (a, b, c, d) VALUES (upper('x'), NEXT VALUE FOR s.sq, '7c9e6679-7425-40de-944b-e07fc1f90ae7', '{}')
==== by one column
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 1 WHEN MATCHED THEN UPDATE SET name = 'Ann', active = TRUE, born = DATE('2020-01-02') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 2 WHEN MATCHED THEN UPDATE SET name = 'O''Brien', active = FALSE, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 3 WHEN MATCHED THEN UPDATE SET name = 'a, b', active = TRUE, born = TIMESTAMP('2020-01-02 03:04:05') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== by two columns
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 1 AND name = 'Ann' WHEN MATCHED THEN UPDATE SET active = TRUE, born = DATE('2020-01-02') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 2 AND name = 'O''Brien' WHEN MATCHED THEN UPDATE SET active = FALSE, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 3 AND name = 'a, b' WHEN MATCHED THEN UPDATE SET active = TRUE, born = TIMESTAMP('2020-01-02 03:04:05') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== only updates
UPDATE person SET active = TRUE, born = DATE('2020-01-02'), name = 'Ann' WHERE id = 1
----
UPDATE person SET active = FALSE, born = NULL, name = 'O''Brien' WHERE id = 2
----
UPDATE person SET active = TRUE, born = TIMESTAMP('2020-01-02 03:04:05'), name = 'a, b' WHERE id = 3
==== a column not updated
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 1 WHEN MATCHED THEN UPDATE SET active = TRUE, born = DATE('2020-01-02') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 2 WHEN MATCHED THEN UPDATE SET active = FALSE, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (2, 'O''Brien', FALSE, NULL)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 3 WHEN MATCHED THEN UPDATE SET active = TRUE, born = TIMESTAMP('2020-01-02 03:04:05') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (3, 'a, b', TRUE, TIMESTAMP('2020-01-02 03:04:05'))
==== with schema
MERGE INTO s.person USING SYSIBM.SYSDUMMY1 ON id = 1 WHEN MATCHED THEN UPDATE SET name = 'Ann', active = TRUE, born = DATE('2020-01-02') WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
==== gaps
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 1 WHEN MATCHED THEN UPDATE SET name = '', active = NULL, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (1, '', NULL, NULL)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 2 WHEN MATCHED THEN UPDATE SET name = '-', active = TRUE, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (2, '-', TRUE, NULL)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id is NULL WHEN MATCHED THEN UPDATE SET name = NULL, active = NULL, born = NULL WHEN NOT MATCHED THEN INSERT (id, name, active, born) VALUES (NULL, NULL, NULL, NULL)
==== only the key
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (1)
----
MERGE INTO person USING SYSIBM.SYSDUMMY1 ON id = 2 WHEN NOT MATCHED THEN INSERT (id) VALUES (2)
