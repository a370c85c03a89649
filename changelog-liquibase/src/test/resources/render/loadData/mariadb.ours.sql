==== comments
INSERT INTO person (id, name, active, born) VALUES (1, 'Ann', 1, '2020-01-02'),(#2, 'Bob', 0, '2020-01-02');
