BEGIN;

INFO  [alembic.runtime.migration] a line that goes
INSERT INTO bird VALUES ('open;
COMMIT;
