DROP PROCEDURE buy;
UPDATE counter SET n = n + 1;
TRUNCATE TABLE purchase;
INSERT INTO purchase VALUES (1, 2, 7);
CREATE TABLE copied AS SELECT id, name FROM customer;
UPDATE copied SET name = CONCAT(name, '!');
DROP TABLE twin;
DROP VIEW grown;
INSERT INTO executions VALUES ('3_A end');
