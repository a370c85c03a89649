-- turnstone: transaction=none
INSERT INTO executions VALUES ('2_C alone');
BEGIN;
CREATE TABLE own (id INTEGER);
INSERT INTO own VALUES (1);
INSERT INTO executions VALUES ('2_C own');
COMMIT;
CREATE INDEX own_id ON own (id);
UPDATE counter SET n = n + 1;
