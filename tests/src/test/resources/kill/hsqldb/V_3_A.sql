DROP VIEW grown;
UPDATE counter SET n = n + 1;
TRUNCATE TABLE purchase;
INSERT INTO purchase VALUES (9, 2, 7);
CREATE TABLE copied AS (SELECT id, name FROM customer) WITH DATA;
UPDATE copied SET name = name || '!';
DROP TABLE twin;
INSERT INTO executions VALUES ('3_A end');
