==== createTable
CREATE TABLE mySchema.myTable (id int IDENTITY (1, 1) NOT NULL, [order] int CONSTRAINT DF_myTable_order DEFAULT NEXT VALUE FOR mySeq, CONSTRAINT pkX PRIMARY KEY (id), CONSTRAINT fkX FOREIGN KEY ([order]) REFERENCES Other(id), CONSTRAINT uqX UNIQUE ([order]))
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('mySchema.myTable') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' END
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('mySchema.myTable') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'order' AND object_id = OBJECT_ID('mySchema.myTable')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'c' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'order' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'c' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'order' END
==== rollback of createTable
DROP TABLE mySchema.myTable
==== addColumn
ALTER TABLE mySchema.myTable ADD newCol int
----
ALTER TABLE mySchema.myTable ADD CONSTRAINT uqX UNIQUE (newCol)
----
UPDATE mySchema.myTable SET newCol = 1
----
ALTER TABLE mySchema.myTable ALTER COLUMN newCol int NOT NULL
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('mySchema.myTable') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'newCol' AND object_id = OBJECT_ID('mySchema.myTable')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'newCol' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'mySchema' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'newCol' END
==== rollback of addColumn
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE mySchema.myTable DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'mySchema.myTable') AND [c].[name] = N'newCol'
EXEC sp_executesql @sql
----
ALTER TABLE mySchema.myTable DROP COLUMN newCol
==== dropColumn
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE myTable DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'myTable') AND [c].[name] = N'oldCol'
EXEC sp_executesql @sql
----
ALTER TABLE myTable DROP COLUMN oldCol
==== rollback of dropColumn
!!!! refused
==== renameColumn
exec sp_rename 'myTable.a', 'b', 'COLUMN'
==== rollback of renameColumn
exec sp_rename 'myTable.b', 'a', 'COLUMN'
==== renameTable
exec sp_rename 's.a', 'b'
==== rollback of renameTable
exec sp_rename 's.b', 'a'
==== modifyDataType
ALTER TABLE a ALTER COLUMN b bigint
==== rollback of modifyDataType
!!!! refused
==== addDefaultValue
ALTER TABLE a ADD CONSTRAINT DF_a_b DEFAULT 3 FOR b
==== rollback of addDefaultValue
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE a DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'a') AND [c].[name] = N'b'
EXEC sp_executesql @sql
==== dropDefaultValue
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE a DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'a') AND [c].[name] = N'b'
EXEC sp_executesql @sql
==== rollback of dropDefaultValue
!!!! refused
==== addAutoIncrement
!!!! refused
==== rollback of addAutoIncrement
!!!! refused
==== addNotNullConstraint
UPDATE a SET b = '1' WHERE b IS NULL
----
ALTER TABLE a ALTER COLUMN b int NOT NULL
==== rollback of addNotNullConstraint
ALTER TABLE a ALTER COLUMN b int NULL
==== addPrimaryKey
ALTER TABLE a ADD CONSTRAINT pk PRIMARY KEY (b, c)
==== rollback of addPrimaryKey
ALTER TABLE a DROP CONSTRAINT pk
==== dropPrimaryKey
ALTER TABLE a DROP CONSTRAINT pk
==== rollback of dropPrimaryKey
!!!! refused
==== addUniqueConstraint
ALTER TABLE s.a ADD CONSTRAINT uq UNIQUE (b)
==== rollback of addUniqueConstraint
ALTER TABLE s.a DROP CONSTRAINT uq
==== addForeignKeyConstraint
ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES s2.c (d)
==== rollback of addForeignKeyConstraint
ALTER TABLE a DROP CONSTRAINT fk
==== addLookupTable
SELECT DISTINCT b AS d INTO c FROM a WHERE b IS NOT NULL
----
ALTER TABLE c ALTER COLUMN d int NOT NULL
----
ALTER TABLE c ADD PRIMARY KEY (d)
----
ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (d)
==== rollback of addLookupTable
ALTER TABLE a DROP CONSTRAINT fk
----
DROP TABLE c
==== createIndex
CREATE NONCLUSTERED INDEX ix ON s.a(b DESC, upper(c))
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
sp_rename a ,b
==== rollback of renameSequence
sp_rename b ,a
==== dropSequence
DROP SEQUENCE sq
==== rollback of dropSequence
!!!! refused
==== createView
CREATE VIEW s.v AS select 1
==== rollback of createView
DROP VIEW s.v
==== renameView
exec sp_rename 'a', 'b'
==== rollback of renameView
exec sp_rename 'b', 'a'
==== setTableRemarks
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.a') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'a' END
==== rollback of setTableRemarks
!!!! refused
==== setColumnRemarks
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.a') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'b' AND object_id = OBJECT_ID('dbo.a')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'a' , @level2type = N'COLUMN' , @level2name = N'b' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'a' , @level2type = N'COLUMN' , @level2name = N'b' END
==== rollback of setColumnRemarks
!!!! refused
==== insert
INSERT INTO s.a (b, [Order]) VALUES ('1', NEXT VALUE FOR s.sq)
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
ALTER TABLE t ADD c varchar(9)
----
UPDATE t SET c = a + ' ' + b
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE t DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N't') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE t DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE t DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N't') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE t DROP COLUMN b
==== rollback of mergeColumns
!!!! refused
==== dropProcedure
DROP PROCEDURE p
==== rollback of dropProcedure
!!!! refused
