BEGIN;

-- Running downgrade a3 -> a2

DROP FUNCTION f;

-- Running downgrade a2 -> a1

ALTER TABLE host DROP COLUMN tags;

COMMIT;

DROP INDEX CONCURRENTLY ix_host_name;

BEGIN;

COMMIT;

