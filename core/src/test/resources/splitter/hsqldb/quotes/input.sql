SELECT U&'\0061;', N'b;', X'1F', 'c\', "d;""e" FROM t;
SELECT 1 /* not /* nested; */ + 1 FROM t;
