BEGIN;

-- Running upgrade a1 -> b2

COMMIT;

CREATE INDEX CONCURRENTLY ix_bird_name ON inventory.bird (name);

BEGIN;

-- Running upgrade b2 -> c3

COMMIT;

DROP INDEX CONCURRENTLY ix_bird_old;

BEGIN;

COMMIT;
