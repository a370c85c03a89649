==== one
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'email'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN email
==== rollback of one
!!!! refused
==== two
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
==== rollback of two
!!!! refused
==== with schema
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N's.person') AND [c].[name] = N'email'
EXEC sp_executesql @sql
----
ALTER TABLE s.person DROP COLUMN email
==== rollback of with schema
!!!! refused
==== a name that needs quotes
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([df].[name]) FROM [sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df] ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID(N'person') AND [c].[name] = N'[order]'
EXEC sp_executesql @sql
----
ALTER TABLE person DROP COLUMN [order]
==== rollback of a name that needs quotes
!!!! refused
