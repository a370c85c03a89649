==== with a space
ALTER TABLE person ADD c varchar(99)
----
UPDATE person SET c = a + ' ' + b
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
==== rollback of with a space
!!!! refused
==== with a comma
ALTER TABLE person ADD c varchar(99)
----
UPDATE person SET c = a + ', ' + b
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
==== rollback of with a comma
!!!! refused
==== without a join
ALTER TABLE person ADD c varchar(99)
----
UPDATE person SET c = a + 'null' + b
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
==== rollback of without a join
!!!! refused
==== with schema
ALTER TABLE s.person ADD c varchar(99)
----
UPDATE s.person SET c = a + 'it's' + b
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
==== rollback of with schema
!!!! refused
==== into the first
ALTER TABLE person ADD a varchar(99)
----
UPDATE person SET a = a + ' ' + b
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
==== rollback of into the first
!!!! refused
