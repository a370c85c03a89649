BEGIN;

-- Running downgrade a1 -> 

DROP TABLE bird;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

DROP TABLE alembic_version;

COMMIT;

