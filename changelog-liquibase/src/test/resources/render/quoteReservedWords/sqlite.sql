==== createTable
!!!! refused
==== rollback of createTable
DROP TABLE mySchema.myTable
==== addColumn
!!!! refused
==== rollback of addColumn
!!!! refused
==== dropColumn
!!!! refused
==== rollback of dropColumn
!!!! refused
==== renameColumn
ALTER TABLE myTable RENAME COLUMN a TO b
==== rollback of renameColumn
ALTER TABLE myTable RENAME COLUMN b TO a
==== renameTable
ALTER TABLE s.a RENAME TO b
==== rollback of renameTable
ALTER TABLE s.b RENAME TO a
==== modifyDataType
!!!! refused
==== rollback of modifyDataType
!!!! refused
==== addDefaultValue
ALTER TABLE a RENAME TO a_temporary
----
CREATE TABLE a ()
----
DROP TABLE a_temporary
----
REINDEX a
==== rollback of addDefaultValue
!!!! refused
==== dropDefaultValue
!!!! refused
==== rollback of dropDefaultValue
!!!! refused
==== addAutoIncrement
ALTER TABLE a RENAME TO a_temporary
----
CREATE TABLE a ()
----
DROP TABLE a_temporary
----
REINDEX a
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
==== createIndex
CREATE INDEX s.ix ON s.a(b DESC, upper(c))
==== rollback of createIndex
DROP INDEX s.ix
==== dropIndex
DROP INDEX ix
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
==== createView
CREATE VIEW s.v AS select 1
==== rollback of createView
DROP VIEW s.v
==== renameView
RENAME a TO b
==== rollback of renameView
RENAME b TO a
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
==== update
UPDATE a SET b = '1' WHERE c=2
==== rollback of update
!!!! refused
==== delete
DELETE FROM a
==== rollback of delete
!!!! refused
==== mergeColumns
ALTER TABLE t RENAME TO t_temporary
----
CREATE TABLE t (c VARCHAR(9))
----
DROP TABLE t_temporary
----
REINDEX t
----
UPDATE t SET c = a || ' ' || b
----
ALTER TABLE t RENAME TO t_temporary
----
CREATE TABLE t (c VARCHAR(9))
----
INSERT INTO t (c) SELECT c FROM t_temporary
----
DROP TABLE t_temporary
----
REINDEX t
==== rollback of mergeColumns
!!!! refused
==== dropProcedure
!!!! refused
==== rollback of dropProcedure
!!!! refused
