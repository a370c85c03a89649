==== with its type
ALTER TABLE person MODIFY name NOT NULL
==== rollback of with its type
ALTER TABLE person MODIFY name NULL
==== with a value
UPDATE person SET name = 'x' WHERE name IS NULL
----
ALTER TABLE person MODIFY name NOT NULL
==== rollback of with a value
ALTER TABLE person MODIFY name NULL
==== with a number
UPDATE person SET name = '3' WHERE name IS NULL
----
ALTER TABLE person MODIFY name NOT NULL
==== rollback of with a number
ALTER TABLE person MODIFY name NULL
==== with a name
ALTER TABLE person MODIFY name CONSTRAINT nn_x NOT NULL
==== rollback of with a name
ALTER TABLE person MODIFY name NULL
==== without validation
ALTER TABLE person MODIFY name NOT NULL ENABLE NOVALIDATE
==== rollback of without validation
ALTER TABLE person MODIFY name NULL
==== with schema
UPDATE s.person SET name = '0' WHERE name IS NULL
----
ALTER TABLE s.person MODIFY name NOT NULL
==== rollback of with schema
ALTER TABLE s.person MODIFY name NULL
==== without its type
ALTER TABLE person MODIFY name NOT NULL
==== rollback of without its type
ALTER TABLE person MODIFY name NULL
==== a boolean value
UPDATE person SET name = 1 WHERE name IS NULL
----
ALTER TABLE person MODIFY name NOT NULL
==== rollback of a boolean value
ALTER TABLE person MODIFY name NULL
==== an expression
UPDATE person SET name = 'CURRENT_TIMESTAMP' WHERE name IS NULL
----
ALTER TABLE person MODIFY name NOT NULL
==== rollback of an expression
ALTER TABLE person MODIFY name NULL
==== a quote
UPDATE person SET name = 'it''s' WHERE name IS NULL
----
ALTER TABLE person MODIFY name NOT NULL
==== rollback of a quote
ALTER TABLE person MODIFY name NULL
==== validated
ALTER TABLE person MODIFY name CONSTRAINT nn NOT NULL
==== rollback of validated
ALTER TABLE person MODIFY name NULL
