==== one
ALTER TABLE person ADD a int
==== rollback of one
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== two, a default, a value, remarks
ALTER TABLE person ADD email varchar(100) CONSTRAINT DF_person_email DEFAULT 'n/a' NOT NULL
----
ALTER TABLE person ADD age int
----
UPDATE person SET age = '18'
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'email' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'mail' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'email' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'mail' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'email' END
==== rollback of two, a default, a value, remarks
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'email'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'email'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN email
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'age'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN age
==== values of all kinds
ALTER TABLE person ADD a varchar(10)
----
ALTER TABLE person ADD b int
----
ALTER TABLE person ADD c bit
----
ALTER TABLE person ADD d datetime
----
ALTER TABLE person ADD e varchar(10)
----
ALTER TABLE person ADD f int
----
ALTER TABLE person ADD g int
----
UPDATE person SET a = 'it''s'
----
UPDATE person SET b = 3
----
UPDATE person SET c = 1
----
UPDATE person SET d = '2020-01-02T03:04:05'
----
UPDATE person SET e = upper(name)
----
UPDATE person SET f = NEXT VALUE FOR sq
----
UPDATE person SET g = NULL
==== rollback of values of all kinds
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'c'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN c
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'd'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN d
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'e'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN e
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'f'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN f
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'g'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN g
==== one with a value and not null
ALTER TABLE person ADD a int
----
UPDATE person SET a = 1
----
ALTER TABLE person ALTER COLUMN a int NOT NULL
==== rollback of one with a value and not null
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== key
ALTER TABLE person ADD a int NOT NULL PRIMARY KEY
==== rollback of key
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== key without a name
ALTER TABLE person ADD a int NOT NULL PRIMARY KEY
==== rollback of key without a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== auto increment key
ALTER TABLE person ADD a int IDENTITY (1, 1) NOT NULL PRIMARY KEY
==== rollback of auto increment key
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== auto increment from
ALTER TABLE person ADD a bigint IDENTITY (5, 2)
==== rollback of auto increment from
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== unique
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
==== rollback of unique
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== unique without a name
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD UNIQUE (a)
==== rollback of unique without a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== foreign key
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id) ON DELETE CASCADE
==== rollback of foreign key
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== foreign key by table
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key by table
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== foreign key without a name
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD CONSTRAINT null FOREIGN KEY (a) REFERENCES dept (id)
==== rollback of foreign key without a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== two with constraints
ALTER TABLE person ADD a int NOT NULL
----
ALTER TABLE person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE person ADD b int CONSTRAINT DF_person_b DEFAULT 1
----
ALTER TABLE person ADD CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES dept (id)
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'b' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'bb' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'b' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'bb' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'b' END
==== rollback of two with constraints
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
==== not null with a name
ALTER TABLE person ADD a int CONSTRAINT nn_a NOT NULL
==== rollback of not null with a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== not null without validation
ALTER TABLE person ADD a int NOT NULL
==== rollback of not null without validation
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== nullable said
ALTER TABLE person ADD a int
==== rollback of nullable said
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== check
ALTER TABLE person ADD a int
==== rollback of check
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== after another
!!!! refused
==== rollback of after another
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== before another
!!!! refused
==== rollback of before another
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== at a position
!!!! refused
==== rollback of at a position
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
==== defaults
ALTER TABLE person ADD b int CONSTRAINT DF_person_b DEFAULT 3
----
ALTER TABLE person ADD d bit CONSTRAINT DF_person_d DEFAULT 1
----
ALTER TABLE person ADD e datetime CONSTRAINT DF_person_e DEFAULT '2020-01-02T03:04:05'
----
ALTER TABLE person ADD h datetime2 CONSTRAINT DF_person_h DEFAULT GETDATE()
----
ALTER TABLE person ADD i int CONSTRAINT DF_person_i DEFAULT NEXT VALUE FOR sq
==== rollback of defaults
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'd'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'e'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'h'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'i'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'd'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN d
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'e'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN e
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'h'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN h
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'i'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN i
==== a default of digits
ALTER TABLE person ADD b int CONSTRAINT DF_person_b DEFAULT 7
==== rollback of a default of digits
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
==== default with a name
ALTER TABLE person ADD b int CONSTRAINT df_b DEFAULT 3
==== rollback of default with a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
==== with schema
ALTER TABLE s.person ADD a int
----
ALTER TABLE s.person ADD CONSTRAINT uq_a UNIQUE (a)
----
ALTER TABLE s.person ADD CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept (id)
----
UPDATE s.person SET a = '3'
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('s.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('s.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
==== rollback of with schema
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE s.person DROP COLUMN a
==== a sequence beside the table
ALTER TABLE s.person ADD a int
----
ALTER TABLE s.person ADD b int CONSTRAINT DF_person_b DEFAULT NEXT VALUE FOR sq
----
UPDATE s.person SET a = NEXT VALUE FOR sq
==== rollback of a sequence beside the table
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE s.person DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE s.person DROP COLUMN b
==== names that need quotes
ALTER TABLE myTable ADD [order] int
----
ALTER TABLE myTable ADD camelCase int
----
UPDATE myTable SET camelCase = '1'
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.myTable') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'camelCase' AND object_id = OBJECT_ID('dbo.myTable')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'camelCase' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'myTable' , @level2type = N'COLUMN' , @level2name = N'camelCase' END
==== rollback of names that need quotes
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE myTable DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'myTable') AND [c].[name] = N'[order]'
EXEC sp_executesql @sql
----
ALTER TABLE myTable DROP COLUMN [order]
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE myTable DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'myTable') AND [c].[name] = N'camelCase'
EXEC sp_executesql @sql
----
ALTER TABLE myTable DROP COLUMN camelCase
==== timestamp
ALTER TABLE person ADD a datetime2
----
ALTER TABLE person ADD b datetime2
==== rollback of timestamp
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
==== two with remarks and a key
ALTER TABLE person ADD a int
----
ALTER TABLE person ADD b int NOT NULL
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'aa' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'aa' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'b' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'bb' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'b' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'bb' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'b' END
==== rollback of two with remarks and a key
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'a'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN a
----
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'b'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN b
