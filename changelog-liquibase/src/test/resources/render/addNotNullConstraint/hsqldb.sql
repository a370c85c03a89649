==== with its type
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of with its type
ALTER TABLE person ALTER COLUMN name SET NULL
==== with a value
UPDATE person SET name = 'x' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of with a value
ALTER TABLE person ALTER COLUMN name SET NULL
==== with a number
UPDATE person SET name = '3' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of with a number
ALTER TABLE person ALTER COLUMN name SET NULL
==== with a name
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of with a name
ALTER TABLE person ALTER COLUMN name SET NULL
==== without validation
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of without validation
ALTER TABLE person ALTER COLUMN name SET NULL
==== with schema
UPDATE s.person SET name = '0' WHERE name IS NULL
----
ALTER TABLE s.person ALTER COLUMN name SET NOT NULL
==== rollback of with schema
ALTER TABLE s.person ALTER COLUMN name SET NULL
==== without its type
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of without its type
ALTER TABLE person ALTER COLUMN name SET NULL
==== a boolean value
UPDATE person SET name = 'TRUE' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of a boolean value
ALTER TABLE person ALTER COLUMN name SET NULL
==== an expression
UPDATE person SET name = 'CURRENT_TIMESTAMP' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of an expression
ALTER TABLE person ALTER COLUMN name SET NULL
==== a quote
UPDATE person SET name = 'it''s' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of a quote
ALTER TABLE person ALTER COLUMN name SET NULL
==== validated
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== rollback of validated
ALTER TABLE person ALTER COLUMN name SET NULL
