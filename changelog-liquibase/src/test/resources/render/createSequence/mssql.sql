==== plain
CREATE SEQUENCE mySeq
==== rollback of plain
DROP SEQUENCE mySeq
==== everything
!!!! refused
==== rollback of everything
DROP SEQUENCE sq
==== start
CREATE SEQUENCE sq START WITH 5
==== rollback of start
DROP SEQUENCE sq
==== step
CREATE SEQUENCE sq INCREMENT BY 2
==== rollback of step
DROP SEQUENCE sq
==== least
CREATE SEQUENCE sq MINVALUE 1
==== rollback of least
DROP SEQUENCE sq
==== most
CREATE SEQUENCE sq MAXVALUE 100
==== rollback of most
DROP SEQUENCE sq
==== cache
CREATE SEQUENCE sq CACHE 10
==== rollback of cache
DROP SEQUENCE sq
==== no cache
CREATE SEQUENCE sq NO CACHE
==== rollback of no cache
DROP SEQUENCE sq
==== cycle
CREATE SEQUENCE sq CYCLE
==== rollback of cycle
DROP SEQUENCE sq
==== no cycle
CREATE SEQUENCE sq
==== rollback of no cycle
DROP SEQUENCE sq
==== ordered
!!!! refused
==== rollback of ordered
DROP SEQUENCE sq
==== not ordered
!!!! refused
==== rollback of not ordered
DROP SEQUENCE sq
==== type
CREATE SEQUENCE sq AS int
==== rollback of type
DROP SEQUENCE sq
==== with schema
CREATE SEQUENCE s.sq
==== rollback of with schema
DROP SEQUENCE s.sq
==== with catalog
CREATE SEQUENCE sq
==== rollback of with catalog
DROP SEQUENCE sq
