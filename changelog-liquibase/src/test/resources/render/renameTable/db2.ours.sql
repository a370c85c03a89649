==== rollback of with catalog and schema
RENAME "c".people TO person
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "c".person')
