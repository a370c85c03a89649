==== createTable
!!!! refused
==== addColumn
!!!! refused
==== rollback of addColumn
ALTER TABLE "mySchema"."myTable" DROP COLUMN "newCol"
==== dropColumn
ALTER TABLE "myTable" DROP COLUMN "oldCol"
==== rollback of dropColumn
!!!! refused
==== modifyDataType
!!!! refused
==== rollback of modifyDataType
!!!! refused
==== addDefaultValue
!!!! refused
==== rollback of addDefaultValue
!!!! refused
==== dropDefaultValue
!!!! refused
==== rollback of dropDefaultValue
!!!! refused
==== addAutoIncrement
!!!! refused
==== rollback of addAutoIncrement
!!!! refused
==== addNotNullConstraint
!!!! refused
==== rollback of addNotNullConstraint
!!!! refused
==== addPrimaryKey
!!!! refused
==== rollback of addPrimaryKey
!!!! refused
==== dropPrimaryKey
!!!! refused
==== rollback of dropPrimaryKey
!!!! refused
==== addUniqueConstraint
!!!! refused
==== rollback of addUniqueConstraint
!!!! refused
==== addForeignKeyConstraint
!!!! refused
==== rollback of addForeignKeyConstraint
!!!! refused
==== addLookupTable
!!!! refused
==== rollback of addLookupTable
!!!! refused
==== rollback of dropIndex
!!!! refused
==== createSequence
!!!! refused
==== rollback of createSequence
!!!! refused
==== renameSequence
!!!! refused
==== rollback of renameSequence
!!!! refused
==== dropSequence
!!!! refused
==== rollback of dropSequence
!!!! refused
==== setTableRemarks
!!!! refused
==== rollback of setTableRemarks
!!!! refused
==== setColumnRemarks
!!!! refused
==== rollback of setColumnRemarks
!!!! refused
==== insert
!!!! refused
==== rollback of insert
!!!! refused
==== rollback of update
!!!! refused
==== rollback of delete
!!!! refused
==== mergeColumns
ALTER TABLE "t" ADD "c" VARCHAR(9)
----
UPDATE "t" SET "c" = "a" || ' ' || "b"
----
ALTER TABLE "t" DROP COLUMN "a"
----
ALTER TABLE "t" DROP COLUMN "b"
==== rollback of mergeColumns
!!!! refused
==== dropProcedure
!!!! refused
==== rollback of dropProcedure
!!!! refused
