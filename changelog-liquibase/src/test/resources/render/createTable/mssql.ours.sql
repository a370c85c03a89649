==== no type
!!!! refused
==== foreign key without a name
!!!! refused
==== foreign key deferred
!!!! refused
==== foreign key deferrable
!!!! refused
==== with catalog
CREATE TABLE c..person (a int IDENTITY (1, 1) NOT NULL, CONSTRAINT PK_PERSON PRIMARY KEY (a))
----
IF EXISTS( SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END ELSE BEGIN EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'people' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' END
----
IF EXISTS( SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.person') AND name = N'MS_DESCRIPTION' AND minor_id = ( SELECT column_id FROM sys.columns WHERE name = 'a' AND object_id = OBJECT_ID('dbo.person')) ) BEGIN EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END ELSE BEGIN EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'TABLE' , @level1name = N'person' , @level2type = N'COLUMN' , @level2name = N'a' END
==== everything about a column
!!!! refused
