BEGIN;

-- Running upgrade  -> a1

CREATE TABLE bird (
    id UUID NOT NULL, 
    facts JSONB DEFAULT '{"a": ";;"}'::jsonb, 
    PRIMARY KEY (id)
);

COMMIT;

