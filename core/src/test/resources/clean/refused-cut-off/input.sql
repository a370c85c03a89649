INFO  [alembic.runtime.migration] Generating static SQL
BEGIN;

-- Running upgrade a1 -> b2

ALTER TABLE bird ADD COLUMN name VARCHAR;

COMMIT;

CREATE INDEX CONCURRENTLY ix_bird_name ON bird (name);

BEGIN;

UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';

