==== with a name
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of with a name
!!!! refused
==== without a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([kc].[name]) FROM [sys].[key_constraints] AS [kc] WHERE [kc].[parent_object_id] = OBJECT_ID(N'person') AND [kc].[type] = 'PK'
EXEC sp_executesql @sql
==== rollback of without a name
!!!! refused
==== with its index
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of with its index
!!!! refused
==== without its index
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of without its index
!!!! refused
==== with schema
ALTER TABLE s.person DROP CONSTRAINT pk_p
==== rollback of with schema
!!!! refused
==== without a name and with schema
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE s.person DROP CONSTRAINT ' + QUOTENAME([kc].[name]) FROM [sys].[key_constraints] AS [kc] WHERE [kc].[parent_object_id] = OBJECT_ID(N's.person') AND [kc].[type] = 'PK'
EXEC sp_executesql @sql
==== rollback of without a name and with schema
!!!! refused
