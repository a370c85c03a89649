/* A comment; with a ' in it */
CREATE TABLE bird (
    id     INTEGER PRIMARY KEY AUTOINCREMENT, -- the id; of course
    [na;me] TEXT NOT NULL CHECK ([na;me] <> ';'),
    `mood`  TEXT DEFAULT 'calm',
    grams  REAL,
    pounds REAL GENERATED ALWAYS AS (round(grams / 453.59237, 3)) STORED
) STRICT;
CREATE TABLE nest (id INTEGER PRIMARY KEY, bird INTEGER REFERENCES bird (id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE TRIGGER calm AFTER INSERT ON bird WHEN NEW.[na;me] LIKE '%wild%'
BEGIN
    UPDATE bird SET mood = CASE WHEN NEW.grams > 1 THEN 'wild;' ELSE 'odd' END WHERE id = NEW.id;
    INSERT INTO nest (id, bird) VALUES (NEW.id, NEW.id); -- the end; nearly
END;
CREATE VIEW "odd; name" AS SELECT [na;me] AS name, CASE WHEN grams > 100 THEN 'yes;' ELSE 'no' END AS is_heavy FROM bird;
CREATE INDEX bird_by_name ON bird (lower([na;me])) WHERE mood = 'calm';
CREATE VIRTUAL TABLE words USING fts5(body);
