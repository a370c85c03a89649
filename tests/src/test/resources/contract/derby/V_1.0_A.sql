/* A comment; with a ' in it */
CREATE TABLE bird (
    id     INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the id; of course
    name   VARCHAR(40) NOT NULL CHECK (name <> ';'),
    mood   VARCHAR(10) DEFAULT 'calm',
    grams  DOUBLE,
    stones DOUBLE GENERATED ALWAYS AS (grams / 2)
);
CREATE TABLE seen (bird INTEGER, note VARCHAR(60));
CREATE SEQUENCE numbers AS INT START WITH 7;
CREATE FUNCTION absolute(n INT) RETURNS INT LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL EXTERNAL NAME 'java.lang.Math.abs';
CREATE TRIGGER noted AFTER INSERT ON bird REFERENCING NEW AS n FOR EACH ROW
    INSERT INTO seen VALUES (n.id, 'seen; ' || n.name);
CREATE VIEW "odd; name" AS SELECT name, CASE WHEN grams > 100 THEN 'yes;' ELSE 'no' END AS is_heavy FROM bird;
CREATE INDEX bird_by_name ON bird (name);
CREATE SYNONYM avian FOR bird;
