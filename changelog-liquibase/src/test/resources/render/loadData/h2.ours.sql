==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', TRUE, '2020-01-02')
----
INSERT INTO person (id, name, active, born) VALUES (#2, 'Bob', FALSE, '2020-01-02')
