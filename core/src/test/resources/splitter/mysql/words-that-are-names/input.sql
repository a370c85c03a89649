CREATE TABLE begin (end INT, `if` INT, `case` INT, event INT, handler INT);
SELECT begin.end, b.begin, begin AS end FROM begin b;
INSERT INTO trigger_log (event) VALUES ('CREATE TRIGGER; BEGIN');
REPLACE INTO begin (end) VALUES (IF(1, 2, 3));
CREATE TRIGGER event BEFORE INSERT ON begin FOR EACH ROW BEGIN SET NEW.end = 1; END;
CREATE PROCEDURE begin(end INT) SELECT end;
DROP PROCEDURE begin;
