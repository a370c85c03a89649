-- turnstone: transaction=none
CREATE INDEX CONCURRENTLY bird_by_grams ON bird (grams);
BEGIN;
INSERT INTO bird (name, mood) VALUES ('plover', 'shy');
COMMIT;
VACUUM bird;
