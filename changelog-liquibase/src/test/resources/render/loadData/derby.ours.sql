==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, DATE('2020-01-02'))
----
INSERT INTO person (id, name, active, born) VALUES (#2, 'Bob', FALSE, DATE('2020-01-02'))
