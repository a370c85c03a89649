BEGIN;

-- Running upgrade a1 -> b2

ALTER TABLE bird ADD COLUMN name VARCHAR;

COMMIT;

