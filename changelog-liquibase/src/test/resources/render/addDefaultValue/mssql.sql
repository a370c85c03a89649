==== a text
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT 'it''s' FOR name
==== rollback of a text
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a number
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT 3 FOR name
==== rollback of a number
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== true
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT 1 FOR name
==== rollback of true
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a date
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT '2020-01-02T03:04:05' FOR name
==== rollback of a date
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== only a date
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT '2020-01-02' FOR name
==== rollback of only a date
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== an expression
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT GETDATE() FOR name
==== rollback of an expression
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== another expression
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT upper('a') FOR name
==== rollback of another expression
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a sequence
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT NEXT VALUE FOR sq FOR name
==== rollback of a sequence
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a text without a type
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT 'x' FOR name
==== rollback of a text without a type
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== null
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT null FOR name
==== rollback of null
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== with a name
ALTER TABLE person ADD CONSTRAINT df_x DEFAULT 3 FOR name
==== rollback of with a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== with schema
ALTER TABLE s.person ADD CONSTRAINT DF_person_name DEFAULT 3 FOR name
==== rollback of with schema
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== true without a type
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT 0 FOR name
==== rollback of true without a type
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a number of text
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT '3' FOR name
==== rollback of a number of text
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a boolean of text
!!!! refused
==== rollback of a boolean of text
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== empty text
ALTER TABLE person ADD CONSTRAINT DF_person_name DEFAULT '' FOR name
==== rollback of empty text
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
==== a sequence beside the table
ALTER TABLE s.person ADD CONSTRAINT DF_person_name DEFAULT NEXT VALUE FOR s.sq FOR name
==== rollback of a sequence beside the table
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'name'
EXEC sp_executesql @sql
