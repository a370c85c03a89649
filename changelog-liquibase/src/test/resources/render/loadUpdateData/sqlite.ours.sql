==== only updates
UPDATE person SET active = 1, born = '2020-01-02', name = 'Ann' WHERE id = 1;
----
UPDATE person SET active = 0, born = NULL, name = 'O''Brien' WHERE id = 2;
----
UPDATE person SET active = 1, born = '2020-01-02 03:04:05', name = 'a, b' WHERE id = 3;
