==== plain
CREATE VIEW v AS select id from person
==== rollback of plain
DROP VIEW v
==== replaced
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[v]'))
    EXEC sp_executesql N'CREATE VIEW [v] AS SELECT ''stub'' as [code_stub]'
----
ALTER VIEW v AS select id from person
==== rollback of replaced
DROP VIEW v
==== not replaced
CREATE VIEW v AS select id from person
==== rollback of not replaced
DROP VIEW v
==== full definition
create view v as select id from person
==== rollback of full definition
DROP VIEW v
==== full definition replaced
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[v]'))
    EXEC sp_executesql N'CREATE VIEW [v] AS SELECT ''stub'' as [code_stub]'
----
ALTER view v as select id from person
==== rollback of full definition replaced
DROP VIEW v
==== full definition in capitals replaced
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[v]'))
    EXEC sp_executesql N'CREATE VIEW [v] AS SELECT ''stub'' as [code_stub]'
----
ALTER VIEW v AS SELECT id FROM person
==== rollback of full definition in capitals replaced
DROP VIEW v
==== full definition with or replace
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[v]'))
    EXEC sp_executesql N'CREATE VIEW [v] AS SELECT ''stub'' as [code_stub]'
----
ALTER OR REPLACE VIEW v AS SELECT id FROM person
==== rollback of full definition with or replace
DROP VIEW v
==== full definition with a comment
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[v]'))
    EXEC sp_executesql N'CREATE VIEW [v] AS SELECT ''stub'' as [code_stub]'
----
-- the view
ALTER VIEW v AS SELECT id FROM person
==== rollback of full definition with a comment
DROP VIEW v
==== with schema
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[S].[v]'))
    EXEC sp_executesql N'CREATE VIEW [S].[v] AS SELECT ''stub'' as [code_stub]'
----
ALTER VIEW s.v AS select id from person
==== rollback of with schema
DROP VIEW s.v
==== with remarks
CREATE VIEW v AS select id from person
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('dbo.v') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'VIEW' , @level1name = N'v' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'it''s' , @level0type = N'SCHEMA' , @level0name = N'dbo' , @level1type = N'VIEW' , @level1name = N'v' END
==== rollback of with remarks
DROP VIEW v
==== with remarks and schema
CREATE VIEW s.v AS select id from person
----
IF EXISTS(  SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID('s.v') AND name = N'MS_DESCRIPTION' AND minor_id = 0 ) BEGIN  EXEC sys.sp_updateextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'VIEW' , @level1name = N'v' END  ELSE  BEGIN  EXEC sys.sp_addextendedproperty @name = N'MS_Description' , @value = N'r' , @level0type = N'SCHEMA' , @level0name = N's' , @level1type = N'VIEW' , @level1name = N'v' END
==== rollback of with remarks and schema
DROP VIEW s.v
==== ends in a semicolon
CREATE VIEW v AS select id from person;
==== rollback of ends in a semicolon
DROP VIEW v
==== lines
CREATE VIEW v AS select id
  from person
==== rollback of lines
DROP VIEW v
==== full definition with schema
create view v as select id from person
==== rollback of full definition with schema
DROP VIEW s.v
==== from a file
CREATE VIEW v AS select id
from person
==== rollback of from a file
DROP VIEW v
==== a name that needs quotes
IF NOT EXISTS (SELECT * FROM sys.views WHERE object_id = OBJECT_ID(N'[myView]'))
    EXEC sp_executesql N'CREATE VIEW [myView] AS SELECT ''stub'' as [code_stub]'
----
ALTER VIEW myView AS select 1
==== rollback of a name that needs quotes
DROP VIEW myView
