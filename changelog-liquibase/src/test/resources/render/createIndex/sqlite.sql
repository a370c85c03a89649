==== plain
CREATE INDEX ix ON person(name)
==== rollback of plain
DROP INDEX ix
==== unique, descending, two columns
CREATE UNIQUE INDEX ix ON person(name DESC, id)
==== rollback of unique, descending, two columns
DROP INDEX ix
==== not unique
CREATE INDEX ix ON person(name)
==== rollback of not unique
DROP INDEX ix
==== without a name
CREATE INDEX ON person(name)
==== rollback of without a name
!!!! refused
==== clustered
CREATE INDEX ix ON person(name)
==== rollback of clustered
DROP INDEX ix
==== not clustered
CREATE INDEX ix ON person(name)
==== rollback of not clustered
DROP INDEX ix
==== in a tablespace
CREATE INDEX ix ON person(name)
==== rollback of in a tablespace
DROP INDEX ix
==== using
CREATE INDEX ix ON person(name)
==== rollback of using
DROP INDEX ix
==== for a foreign key

==== rollback of for a foreign key
DROP INDEX ix
==== for a primary key

==== rollback of for a primary key
DROP INDEX ix
==== for a unique constraint

==== rollback of for a unique constraint
DROP INDEX ix
==== for none
CREATE INDEX ix ON person(name)
==== rollback of for none
DROP INDEX ix
==== an expression
CREATE INDEX ix ON person(upper(name))
==== rollback of an expression
DROP INDEX ix
==== an expression not told
CREATE INDEX ix ON person(upper(name))
==== rollback of an expression not told
DROP INDEX ix
==== included columns
CREATE INDEX ix ON person(name, a, b)
==== rollback of included columns
DROP INDEX ix
==== with schema
CREATE INDEX s.ix ON s.person(name)
==== rollback of with schema
DROP INDEX s.ix
==== with catalog
CREATE INDEX c.ix ON c.person(name)
==== rollback of with catalog
DROP INDEX ix
==== names that need quotes
CREATE INDEX myIndex ON person(order, camelCase DESC)
==== rollback of names that need quotes
DROP INDEX myIndex
==== ascending
CREATE INDEX ix ON person(name)
==== rollback of ascending
DROP INDEX ix
==== with a prefix
CREATE INDEX ix ON person(name(10))
==== rollback of with a prefix
DROP INDEX ix
==== everything
CREATE UNIQUE INDEX s.ix ON s.person(name DESC, a)
==== rollback of everything
DROP INDEX s.ix
