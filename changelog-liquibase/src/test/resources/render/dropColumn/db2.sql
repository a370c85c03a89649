==== one
ALTER TABLE person DROP COLUMN email
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of one
!!!! refused
==== two
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of two
!!!! refused
==== with schema
ALTER TABLE "s".person DROP COLUMN email
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
!!!! refused
==== a name that needs quotes
ALTER TABLE person DROP COLUMN order
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of a name that needs quotes
!!!! refused
