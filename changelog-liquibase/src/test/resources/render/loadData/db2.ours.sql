==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (#2, 'Bob', 0, DATE('2020-01-02'))
