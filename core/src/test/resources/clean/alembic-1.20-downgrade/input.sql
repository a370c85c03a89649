INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.
INFO  [alembic.runtime.migration] Generating static SQL
INFO  [alembic.runtime.migration] Will assume transactional DDL.
BEGIN;

INFO  [alembic.runtime.migration] Running downgrade a3 -> a2, a3 it's a step: "quoted"; odd
-- Running downgrade a3 -> a2

DROP FUNCTION f;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a3';

INFO  [alembic.runtime.migration] Running downgrade a2 -> a1, a2 it's a step: "quoted"; odd
-- Running downgrade a2 -> a1

ALTER TABLE host DROP COLUMN tags;

COMMIT;

DROP INDEX CONCURRENTLY ix_host_name;

BEGIN;

UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'a2';

COMMIT;

