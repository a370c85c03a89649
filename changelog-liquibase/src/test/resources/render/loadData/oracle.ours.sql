==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, TO_DATE('2020-01-02', 'YYYY-MM-DD'))
----
INSERT INTO person (id, name, active, born) VALUES (#2, 'Bob', 0, TO_DATE('2020-01-02', 'YYYY-MM-DD'))
