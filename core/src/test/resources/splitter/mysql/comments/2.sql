SELECT 1 /* not /* nested; */ + 2
