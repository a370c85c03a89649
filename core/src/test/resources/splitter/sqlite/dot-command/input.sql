SELECT 1.5, a.b FROM t;
.mode csv
SELECT 2;
