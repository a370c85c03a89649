==== createTable
CREATE TABLE mySchema.myTable (id INT AUTO_INCREMENT NOT NULL, `order` INT DEFAULT NEXT VALUE FOR mySeq NULL COMMENT 'c', CONSTRAINT pkX PRIMARY KEY (id), CONSTRAINT fkX FOREIGN KEY (`order`) REFERENCES Other(id), CONSTRAINT uqX UNIQUE (`order`)) COMMENT='r'
==== rollback of createTable
DROP TABLE mySchema.myTable
==== addColumn
ALTER TABLE mySchema.myTable ADD newCol INT NULL COMMENT 'r'
----
ALTER TABLE mySchema.myTable ADD CONSTRAINT uqX UNIQUE (newCol)
----
UPDATE mySchema.myTable SET newCol = 1
----
ALTER TABLE mySchema.myTable MODIFY newCol INT NOT NULL
==== rollback of addColumn
ALTER TABLE mySchema.myTable DROP COLUMN newCol
==== dropColumn
ALTER TABLE myTable DROP COLUMN oldCol
==== rollback of dropColumn
!!!! refused
==== renameColumn
ALTER TABLE myTable CHANGE a b INT
==== rollback of renameColumn
ALTER TABLE myTable CHANGE b a INT
==== renameTable
ALTER TABLE s.a RENAME s.b
==== rollback of renameTable
ALTER TABLE s.b RENAME s.a
==== modifyDataType
ALTER TABLE a MODIFY b BIGINT
==== rollback of modifyDataType
!!!! refused
==== addDefaultValue
ALTER TABLE a ALTER b SET DEFAULT 3
==== rollback of addDefaultValue
ALTER TABLE a ALTER b DROP DEFAULT
==== dropDefaultValue
ALTER TABLE a ALTER b DROP DEFAULT
==== rollback of dropDefaultValue
!!!! refused
==== addAutoIncrement
ALTER TABLE a MODIFY b INT AUTO_INCREMENT
==== rollback of addAutoIncrement
!!!! refused
==== addNotNullConstraint
UPDATE a SET b = '1' WHERE b IS NULL
----
ALTER TABLE a MODIFY b INT NOT NULL
==== rollback of addNotNullConstraint
ALTER TABLE a MODIFY b INT NULL
==== addPrimaryKey
ALTER TABLE a ADD PRIMARY KEY (b, c)
==== rollback of addPrimaryKey
ALTER TABLE a DROP PRIMARY KEY
==== dropPrimaryKey
ALTER TABLE a DROP PRIMARY KEY
==== rollback of dropPrimaryKey
!!!! refused
==== addUniqueConstraint
ALTER TABLE s.a ADD CONSTRAINT uq UNIQUE (b)
==== rollback of addUniqueConstraint
ALTER TABLE s.a DROP KEY uq
==== addForeignKeyConstraint
ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES s2.c (d)
==== rollback of addForeignKeyConstraint
ALTER TABLE a DROP FOREIGN KEY fk
==== addLookupTable
CREATE TABLE c AS SELECT DISTINCT b AS d FROM a WHERE b IS NOT NULL
----
ALTER TABLE c MODIFY d INT NOT NULL
----
ALTER TABLE c ADD PRIMARY KEY (d)
----
ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d)
==== rollback of addLookupTable
ALTER TABLE a DROP FOREIGN KEY fk
----
DROP TABLE c
==== createIndex
CREATE INDEX ix ON s.a(b DESC, upper(c))
==== rollback of createIndex
DROP INDEX ix ON s.a
==== dropIndex
DROP INDEX ix ON a
==== rollback of dropIndex
!!!! refused
==== createSequence
CREATE SEQUENCE s.sq
==== rollback of createSequence
DROP SEQUENCE s.sq
==== renameSequence
ALTER SEQUENCE a RENAME TO b
==== rollback of renameSequence
ALTER SEQUENCE b RENAME TO a
==== dropSequence
DROP SEQUENCE sq
==== rollback of dropSequence
!!!! refused
==== createView
CREATE VIEW s.v AS select 1
==== rollback of createView
DROP VIEW s.v
==== renameView
RENAME TABLE a TO b
==== rollback of renameView
RENAME TABLE b TO a
==== setTableRemarks
ALTER TABLE a COMMENT = 'r'
==== rollback of setTableRemarks
!!!! refused
==== setColumnRemarks
ALTER TABLE a MODIFY COLUMN b INT COMMENT 'r'
==== rollback of setColumnRemarks
!!!! refused
==== insert
INSERT INTO s.a (b, `Order`) VALUES ('1', NEXT VALUE FOR s.sq)
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
ALTER TABLE t ADD c VARCHAR(9) NULL
----
UPDATE t SET c = CONCAT_WS(' ', a, b)
----
ALTER TABLE t DROP COLUMN a
----
ALTER TABLE t DROP COLUMN b
==== rollback of mergeColumns
!!!! refused
==== dropProcedure
DROP PROCEDURE p
==== rollback of dropProcedure
!!!! refused
