==== plain
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of plain
DROP INDEX ix ON person
==== unique, descending, two columns
CREATE UNIQUE NONCLUSTERED INDEX ix ON person(name DESC, id)
==== rollback of unique, descending, two columns
DROP INDEX ix ON person
==== not unique
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of not unique
DROP INDEX ix ON person
==== without a name
CREATE NONCLUSTERED INDEX ON person(name)
==== rollback of without a name
!!!! refused
==== clustered
CREATE CLUSTERED INDEX ix ON person(name)
==== rollback of clustered
DROP INDEX ix ON person
==== not clustered
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of not clustered
DROP INDEX ix ON person
==== in a tablespace
CREATE NONCLUSTERED INDEX ix ON person(name) ON ts
==== rollback of in a tablespace
DROP INDEX ix ON person
==== using
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of using
DROP INDEX ix ON person
==== for a foreign key

==== rollback of for a foreign key
DROP INDEX ix ON person
==== for a primary key

==== rollback of for a primary key
DROP INDEX ix ON person
==== for a unique constraint

==== rollback of for a unique constraint
DROP INDEX ix ON person
==== for none
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of for none
DROP INDEX ix ON person
==== an expression
CREATE NONCLUSTERED INDEX ix ON person(upper(name))
==== rollback of an expression
DROP INDEX ix ON person
==== an expression not told
CREATE NONCLUSTERED INDEX ix ON person(upper(name))
==== rollback of an expression not told
DROP INDEX ix ON person
==== included columns
CREATE NONCLUSTERED INDEX ix ON person(name) Include (a, b)
==== rollback of included columns
DROP INDEX ix ON person
==== with schema
CREATE NONCLUSTERED INDEX ix ON s.person(name)
==== rollback of with schema
DROP INDEX ix ON s.person
==== with catalog
CREATE NONCLUSTERED INDEX ix ON c.null.person(name)
==== rollback of with catalog
DROP INDEX ix ON person
==== names that need quotes
CREATE NONCLUSTERED INDEX myIndex ON person([order], camelCase DESC)
==== rollback of names that need quotes
DROP INDEX myIndex ON person
==== ascending
CREATE NONCLUSTERED INDEX ix ON person(name)
==== rollback of ascending
DROP INDEX ix ON person
==== with a prefix
CREATE NONCLUSTERED INDEX ix ON person(name(10))
==== rollback of with a prefix
DROP INDEX ix ON person
==== everything
CREATE UNIQUE CLUSTERED INDEX ix ON s.person(name DESC) Include (a) ON ts
==== rollback of everything
DROP INDEX ix ON s.person
