CALL add_bird('turnstone');
INSERT INTO bird (name, grams) VALUES ('dunlin; small', 50), (U&'d\0061ta', NULL);
DO $$ BEGIN PERFORM shout(';'); IF 1 = 1 THEN INSERT INTO bird (name) VALUES (':name'); END IF; END $$;
COPY bird (name, grams) FROM STDIN;
sanderling; with a \tab	60
N;	\N
\.
UPDATE bird SET facts = facts || '{"n": {"deep": [1, 2]}}' WHERE name = 'turnstone';
-- the last statement has no semicolon
ALTER TYPE mood ADD VALUE 'shy'
