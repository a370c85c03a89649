CREATE TABLE dept (id INTEGER PRIMARY KEY)
CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, age INT, city VARCHAR(20) DEFAULT 'Bern' CONSTRAINT uq_city UNIQUE, born DATE, boss INT, dept_id INT CONSTRAINT fk_dept REFERENCES dept(id), twice INT GENERATED ALWAYS AS (age * 2), CHECK (age IS NULL OR age >= 0) /* a remark */)
CREATE INDEX ix_name ON person (name COLLATE NOCASE)
CREATE INDEX ix_old ON person (age) WHERE age > 60
CREATE TABLE log (what TEXT)
CREATE TRIGGER tr_gone AFTER DELETE ON person BEGIN INSERT INTO log VALUES ('gone ' || old.name); END
CREATE TRIGGER tr_new AFTER INSERT ON person BEGIN INSERT INTO log VALUES ('new ' || new.name); END
CREATE VIEW v AS SELECT id, name FROM person
CREATE TABLE badge (id INTEGER PRIMARY KEY, person_id INT REFERENCES person(id) ON DELETE CASCADE, colour TEXT, serial TEXT UNIQUE, a TEXT, b TEXT)
CREATE INDEX ix_colour ON badge (colour)
CREATE TABLE keyless (a INT, b INT) STRICT
CREATE TABLE keyed (a INT PRIMARY KEY, b INT)
CREATE TABLE counted (id INT PRIMARY KEY)
CREATE TABLE unkeyed (n INT)
INSERT INTO dept VALUES (1)
INSERT INTO person (id, name, age, city, boss, dept_id) VALUES (1, 'Ann', 40, 'Bern', NULL, 1), (2, 'Bob', NULL, 'Ulm', 1, 1), (9, 'Zoe', 5, 'Rom', NULL, NULL)
DELETE FROM person WHERE id = 9
INSERT INTO badge VALUES (1, 1, 'red', 'x1', 'p', 'q'), (2, 2, 'blue', 'x2', 'r', NULL)
INSERT INTO keyless VALUES (1, 2), (1, 3)
INSERT INTO keyed VALUES (1, 1)
INSERT INTO counted VALUES (7)
INSERT INTO unkeyed VALUES (5), (6)
DELETE FROM log
