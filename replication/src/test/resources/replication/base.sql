CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE TABLE bird (
    id int PRIMARY KEY,
    name varchar(20) NOT NULL,
    weight int,
    code varchar(10),
    note text,
    feel mood,
    legacy text,
    required text NOT NULL,
    former int
);
CREATE TABLE nest (id int PRIMARY KEY, bird int, place varchar(30) NOT NULL, eggs smallint);
CREATE TABLE listed (id int PRIMARY KEY, a text, b text);
CREATE TABLE northern (id int PRIMARY KEY, region text NOT NULL, v text);
ALTER TABLE northern REPLICA IDENTITY FULL;
CREATE TABLE keyless (id int NOT NULL, v text);
CREATE TABLE sighting (id int NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE sighting_2026 PARTITION OF sighting FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE old_log (id int PRIMARY KEY, v text);
CREATE TABLE secret (id int PRIMARY KEY, name text);
