==== a table
RENAME person TO people
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE people')
==== rollback of a table
RENAME people TO person
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== with schema
RENAME "s".person TO people
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".people')
==== rollback of with schema
RENAME "s".people TO person
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== with catalog and schema
RENAME "c".person TO people
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "c".people')
==== rollback of with catalog and schema
RENAME "s".people TO person
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== names that need quotes
RENAME order TO myOrder
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE myOrder')
==== rollback of names that need quotes
RENAME myOrder TO order
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE order')
