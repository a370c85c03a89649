==== replaced
CREATE OR ALTER VIEW v AS select id from person
==== full definition replaced
CREATE OR ALTER view v as select id from person
==== full definition in capitals replaced
CREATE OR ALTER VIEW v AS SELECT id FROM person
==== full definition with or replace
CREATE OR ALTER VIEW v AS SELECT id FROM person
==== full definition with a comment
-- the view
CREATE OR ALTER VIEW v AS SELECT id FROM person
==== with schema
CREATE OR ALTER VIEW s.v AS select id from person
==== a name that needs quotes
CREATE OR ALTER VIEW myView AS select 1
