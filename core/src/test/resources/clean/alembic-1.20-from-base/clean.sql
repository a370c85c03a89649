BEGIN;

-- Running upgrade  -> a1

CREATE TABLE host (
    id SERIAL NOT NULL, 
    facts JSON, 
    name VARCHAR(50) DEFAULT 'a;b', 
    PRIMARY KEY (id)
);

-- Running upgrade a1 -> a2

ALTER TABLE host ADD COLUMN tags TEXT;

UPDATE host SET facts = '{"a": "b"}'::json WHERE name = 'NULL';

SELECT 1;

COMMIT;

CREATE INDEX CONCURRENTLY ix_host_name ON host (name);

BEGIN;

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

COMMIT;

