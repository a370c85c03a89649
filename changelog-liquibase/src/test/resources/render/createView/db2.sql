==== plain
CREATE VIEW v AS select id from person
==== rollback of plain
DROP VIEW v
==== replaced
CREATE OR REPLACE VIEW v AS select id from person
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
CREATE OR REPLACE view v as select id from person
==== rollback of full definition replaced
DROP VIEW v
==== full definition in capitals replaced
CREATE OR REPLACE VIEW v AS SELECT id FROM person
==== rollback of full definition in capitals replaced
DROP VIEW v
==== full definition with or replace
CREATE OR REPLACE VIEW v AS SELECT id FROM person
==== rollback of full definition with or replace
DROP VIEW v
==== full definition with a comment
-- the view
CREATE OR REPLACE VIEW v AS SELECT id FROM person
==== rollback of full definition with a comment
DROP VIEW v
==== with schema
CREATE OR REPLACE VIEW "s".v AS select id from person
==== rollback of with schema
DROP VIEW "s".v
==== with remarks
CREATE VIEW v AS select id from person
----
COMMENT ON TABLE v IS 'it''s'
==== rollback of with remarks
DROP VIEW v
==== with remarks and schema
CREATE VIEW "s".v AS select id from person
----
COMMENT ON TABLE "s".v IS 'r'
==== rollback of with remarks and schema
DROP VIEW "s".v
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
DROP VIEW "s".v
==== from a file
CREATE VIEW v AS select id
from person
==== rollback of from a file
DROP VIEW v
==== a name that needs quotes
CREATE OR REPLACE VIEW myView AS select 1
==== rollback of a name that needs quotes
DROP VIEW myView
