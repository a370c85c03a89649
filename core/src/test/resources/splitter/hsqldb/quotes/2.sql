SELECT 1 /* not /* nested; */ + 1 FROM t
