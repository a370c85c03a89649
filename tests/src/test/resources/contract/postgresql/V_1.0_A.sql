/* A comment with a ; and a 'quote and /* one more inside; */ before the first statement. */
CREATE TYPE mood AS ENUM ('calm', 'wild;');

CREATE TABLE bird (
    id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the id; of course
    name   text NOT NULL CHECK (name <> ';'),
    mood   mood NOT NULL DEFAULT 'calm'::mood,
    grams  numeric(8, 2),
    pounds numeric GENERATED ALWAYS AS (round(grams / 453.59237, 3)) STORED,
    facts  jsonb NOT NULL DEFAULT '{"a": "b;c", "q": "?"}'::jsonb,
    seen   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE bird IS 'It''s a bird; what else?';
COMMENT ON COLUMN bird.name IS E'back\\slash; and \'quote\'';

CREATE FUNCTION shout(word text) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE
    loud text := ';'; -- $$ is no end here; neither is $other$
BEGIN
    loud := upper(word) || '!' || $inner$;$inner$;
    RETURN rtrim(loud, ';');
END;
$body$;

CREATE PROCEDURE add_bird(called text) LANGUAGE SQL AS $$ INSERT INTO bird (name, grams) VALUES (called, 453.59237); $$;

CREATE FUNCTION calm_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.name LIKE '%;%' THEN
        NEW.mood := 'wild;';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER calm BEFORE INSERT ON bird FOR EACH ROW EXECUTE FUNCTION calm_down();

CREATE VIEW "odd; name" AS SELECT name, facts ->> 'a' AS fact FROM bird WHERE facts ? 'q';
CREATE RULE no_delete AS ON DELETE TO bird DO INSTEAD (SELECT 1; SELECT 2);
CREATE INDEX bird_by_name ON bird (lower(name)) WHERE mood = 'calm';
