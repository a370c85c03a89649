/* A comment; with a ' in it */
CREATE TABLE bird (
    id     INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the id; of course
    name   VARCHAR(40) NOT NULL CHECK (name <> ';'),
    mood   ENUM('calm', 'wild;') DEFAULT 'calm' NOT NULL,
    grams  DECIMAL(8, 2),
    pounds DECIMAL(8, 3) GENERATED ALWAYS AS (grams / 453.59237),
    facts  JSON DEFAULT JSON '{"a": "b;c"}',
    tags   VARCHAR(20) ARRAY
);
COMMENT ON TABLE bird IS 'It''s a bird; what else?';
CREATE DOMAIN weight AS DECIMAL(8, 2) CHECK (VALUE > 0);
CREATE SEQUENCE numbers START WITH 7;
// a comment of this product; too
CREATE ALIAS shout AS $$
String shout(String word) {
    // a ; and a ' and a "
    return word.toUpperCase() + "!;";
}
$$;
CREATE TRIGGER calm BEFORE INSERT ON bird FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return (connection, before, after) -> { if (after[1].toString().contains("wild")) { after[2] = "wild;"; } };
}
$$;
CREATE VIEW "odd; name" AS SELECT name, CASE WHEN grams > 100 THEN 'yes;' ELSE 'no' END AS is_heavy FROM bird;
CREATE INDEX bird_by_name ON bird (name);
CREATE CONSTANT one VALUE 1;
