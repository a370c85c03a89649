INSERT INTO executions VALUES ('1_D before');
ALTER TYPE mood ADD VALUE 'happy';
INSERT INTO feeling VALUES (2, 'happy');
UPDATE counter SET n = n + 1;
