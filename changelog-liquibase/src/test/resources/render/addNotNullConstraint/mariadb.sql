==== with its type
ALTER TABLE person MODIFY name VARCHAR(50) NOT NULL
==== rollback of with its type
ALTER TABLE person MODIFY name VARCHAR(50) NULL
==== with a value
UPDATE person SET name = 'x' WHERE name IS NULL
----
ALTER TABLE person MODIFY name VARCHAR(50) NOT NULL
==== rollback of with a value
ALTER TABLE person MODIFY name VARCHAR(50) NULL
==== with a number
UPDATE person SET name = '3' WHERE name IS NULL
----
ALTER TABLE person MODIFY name INT NOT NULL
==== rollback of with a number
ALTER TABLE person MODIFY name INT NULL
==== with a name
ALTER TABLE person MODIFY name INT NOT NULL
==== rollback of with a name
ALTER TABLE person MODIFY name INT NULL
==== without validation
ALTER TABLE person MODIFY name INT NOT NULL
==== rollback of without validation
ALTER TABLE person MODIFY name INT NULL
==== with schema
UPDATE s.person SET name = '0' WHERE name IS NULL
----
ALTER TABLE s.person MODIFY name INT NOT NULL
==== rollback of with schema
ALTER TABLE s.person MODIFY name INT NULL
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== a boolean value
UPDATE person SET name = 1 WHERE name IS NULL
----
ALTER TABLE person MODIFY name TINYINT(1) NOT NULL
==== rollback of a boolean value
ALTER TABLE person MODIFY name TINYINT(1) NULL
==== an expression
UPDATE person SET name = 'CURRENT_TIMESTAMP' WHERE name IS NULL
----
ALTER TABLE person MODIFY name timestamp NOT NULL
==== rollback of an expression
ALTER TABLE person MODIFY name timestamp NULL
==== a quote
UPDATE person SET name = 'it''s' WHERE name IS NULL
----
ALTER TABLE person MODIFY name VARCHAR(50) NOT NULL
==== rollback of a quote
ALTER TABLE person MODIFY name VARCHAR(50) NULL
==== validated
ALTER TABLE person MODIFY name INT NOT NULL
==== rollback of validated
ALTER TABLE person MODIFY name INT NULL
