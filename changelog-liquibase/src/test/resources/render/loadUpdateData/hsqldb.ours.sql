==== a sequence beside the table
MERGE INTO s.person USING (VALUES (1)) ON a = upper('x') WHEN NOT MATCHED THEN INSERT (a, b, c, d) VALUES (upper('x'),NEXT VALUE FOR s.sq,'7c9e6679-7425-40de-944b-e07fc1f90ae7','{}') WHEN MATCHED THEN UPDATE SET a = upper('x'),b = NEXT VALUE FOR s.sq,c = '7c9e6679-7425-40de-944b-e07fc1f90ae7',d = '{}'
