-- turnstone: transaction=none
INSERT INTO executions VALUES ('2_A alone');
CREATE TABLE own (id INTEGER);
INSERT INTO own VALUES (1);
CREATE INDEX own_id ON own (id);
UPDATE counter SET n = n + 1;
