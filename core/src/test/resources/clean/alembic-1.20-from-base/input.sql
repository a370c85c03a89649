INFO  [alembic.runtime.migration] Context impl PostgresqlImpl.
INFO  [alembic.runtime.migration] Generating static SQL
INFO  [alembic.runtime.migration] Will assume transactional DDL.
BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INFO  [alembic.runtime.migration] Running upgrade  -> a1, a1 it's a step: "quoted"; odd
-- Running upgrade  -> a1

CREATE TABLE host (
    id SERIAL NOT NULL, 
    facts JSON, 
    name VARCHAR(50) DEFAULT 'a;b', 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

INFO  [alembic.runtime.migration] Running upgrade a1 -> a2, a2 it's a step: "quoted"; odd
-- Running upgrade a1 -> a2

ALTER TABLE host ADD COLUMN tags TEXT;

UPDATE host SET facts = '{"a": "b"}'::json WHERE name = 'NULL';;

SELECT 1;;;

COMMIT;

CREATE INDEX CONCURRENTLY ix_host_name ON host (name);

BEGIN;

UPDATE alembic_version SET version_num='a2' WHERE alembic_version.version_num = 'a1';

INFO  [alembic.runtime.migration] Running upgrade a2 -> a3, a3 it's a step: "quoted"; odd
-- Running upgrade a2 -> a3

CREATE FUNCTION f() RETURNS trigger AS $$
BEGIN
  -- INFO  [alembic] looks like
  NEW.name := 'x;';
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

INSERT INTO host (id, name) VALUES (1, 'O''Hara
INFO  [alembic.runtime.migration] nope');

INSERT INTO host (id, name) VALUES (2, 'x');

ALTER TABLE host ALTER COLUMN name TYPE TEXT;

UPDATE alembic_version SET version_num='a3' WHERE alembic_version.version_num = 'a2';

COMMIT;

