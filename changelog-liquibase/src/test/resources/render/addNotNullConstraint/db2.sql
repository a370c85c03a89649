==== with its type
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with its type
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with a value
UPDATE person SET name = 'x' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a value
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with a number
UPDATE person SET name = '3' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a number
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with a name
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a name
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== without validation
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without validation
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with schema
UPDATE "s".person SET name = '0' WHERE name IS NULL
----
ALTER TABLE "s".person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
ALTER TABLE "s".person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== without its type
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without its type
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== a boolean value
UPDATE person SET name = 1 WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of a boolean value
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== an expression
UPDATE person SET name = 'CURRENT_TIMESTAMP' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of an expression
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== a quote
UPDATE person SET name = 'it''s' WHERE name IS NULL
----
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of a quote
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== validated
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of validated
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
