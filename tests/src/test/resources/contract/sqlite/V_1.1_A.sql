PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
CREATE TABLE nest_new (id INTEGER PRIMARY KEY, bird INTEGER REFERENCES bird (id), kind TEXT DEFAULT '{;}');
INSERT INTO nest_new (id, bird) SELECT id, bird FROM nest;
DROP TABLE nest;
ALTER TABLE nest_new RENAME TO nest;
VACUUM;
