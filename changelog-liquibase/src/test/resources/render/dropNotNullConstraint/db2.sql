==== with its type
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with its type
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with a name
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a name
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with schema
ALTER TABLE "s".person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
ALTER TABLE "s".person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== without its type
ALTER TABLE person ALTER COLUMN  name DROP NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without its type
ALTER TABLE person ALTER COLUMN  name SET NOT NULL
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== only a name
!!!! refused
==== rollback of only a name
!!!! refused
