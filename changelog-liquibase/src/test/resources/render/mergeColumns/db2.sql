==== with a space
ALTER TABLE person ADD c VARCHAR(99)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
UPDATE person SET c = a || ' ' || b
----
ALTER TABLE person DROP COLUMN a
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
ALTER TABLE person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a space
!!!! refused
==== with a comma
ALTER TABLE person ADD c VARCHAR(99)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
UPDATE person SET c = a || ', ' || b
----
ALTER TABLE person DROP COLUMN a
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
ALTER TABLE person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a comma
!!!! refused
==== without a join
ALTER TABLE person ADD c VARCHAR(99)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
UPDATE person SET c = a || 'null' || b
----
ALTER TABLE person DROP COLUMN a
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
ALTER TABLE person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without a join
!!!! refused
==== with schema
ALTER TABLE "s".person ADD c VARCHAR(99)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
----
UPDATE "s".person SET c = a || 'it's' || b
----
ALTER TABLE "s".person DROP COLUMN a
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
----
ALTER TABLE "s".person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
!!!! refused
==== into the first
ALTER TABLE person ADD a VARCHAR(99)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
UPDATE person SET a = a || ' ' || b
----
ALTER TABLE person DROP COLUMN a
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
ALTER TABLE person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of into the first
!!!! refused
