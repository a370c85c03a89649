==== a type
ALTER TABLE person ALTER COLUMN name SET DATA TYPE VARCHAR(200)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person ALTER COLUMN name SET DATA TYPE timestamp
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE "s".person ALTER COLUMN order SET DATA TYPE BIGINT
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person ALTER COLUMN a SET DATA TYPE INTEGER
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person ALTER COLUMN a SET DATA TYPE SMALLINT
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person ALTER COLUMN a SET DATA TYPE CLOB
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of clob
!!!! refused
