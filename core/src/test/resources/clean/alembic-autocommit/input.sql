[2024-05-03 10:12:13,456] [17] [140245] [alembic.runtime.migration] [INFO] Context impl PostgresqlImpl.
[2024-05-03 10:12:13,457] [17] [140245] [alembic.runtime.migration] [INFO] Running upgrade a1 -> b2
BEGIN;

-- Running upgrade a1 -> b2

COMMIT;

CREATE INDEX CONCURRENTLY ix_bird_name ON inventory.bird (name);

BEGIN;

UPDATE inventory.alembic_version SET version_num='b2' WHERE inventory.alembic_version.version_num = 'a1';

[2024-05-03 10:12:13,458] [17] [140245] [alembic.runtime.migration] [INFO] Running upgrade b2 -> c3
-- Running upgrade b2 -> c3

COMMIT;

DROP INDEX CONCURRENTLY ix_bird_old;

BEGIN;

UPDATE inventory.alembic_version SET version_num='c3' WHERE inventory.alembic_version.version_num = 'b2';

COMMIT;
