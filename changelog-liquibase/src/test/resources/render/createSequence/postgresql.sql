==== plain
CREATE SEQUENCE  IF NOT EXISTS "mySeq"
==== rollback of plain
DROP SEQUENCE "mySeq" CASCADE
==== everything
!!!! refused
==== rollback of everything
DROP SEQUENCE sq CASCADE
==== start
CREATE SEQUENCE  IF NOT EXISTS sq START WITH 5
==== rollback of start
DROP SEQUENCE sq CASCADE
==== step
CREATE SEQUENCE  IF NOT EXISTS sq INCREMENT BY 2
==== rollback of step
DROP SEQUENCE sq CASCADE
==== least
CREATE SEQUENCE  IF NOT EXISTS sq MINVALUE 1
==== rollback of least
DROP SEQUENCE sq CASCADE
==== most
CREATE SEQUENCE  IF NOT EXISTS sq MAXVALUE 100
==== rollback of most
DROP SEQUENCE sq CASCADE
==== cache
CREATE SEQUENCE  IF NOT EXISTS sq CACHE 10
==== rollback of cache
DROP SEQUENCE sq CASCADE
==== no cache
CREATE SEQUENCE  IF NOT EXISTS sq CACHE 1
==== rollback of no cache
DROP SEQUENCE sq CASCADE
==== cycle
CREATE SEQUENCE  IF NOT EXISTS sq CYCLE
==== rollback of cycle
DROP SEQUENCE sq CASCADE
==== no cycle
CREATE SEQUENCE  IF NOT EXISTS sq
==== rollback of no cycle
DROP SEQUENCE sq CASCADE
==== ordered
!!!! refused
==== rollback of ordered
DROP SEQUENCE sq CASCADE
==== not ordered
!!!! refused
==== rollback of not ordered
DROP SEQUENCE sq CASCADE
==== type
CREATE SEQUENCE  IF NOT EXISTS sq AS int
==== rollback of type
DROP SEQUENCE sq CASCADE
==== with schema
CREATE SEQUENCE  IF NOT EXISTS s.sq
==== rollback of with schema
DROP SEQUENCE s.sq CASCADE
==== with catalog
CREATE SEQUENCE  IF NOT EXISTS sq
==== rollback of with catalog
DROP SEQUENCE sq CASCADE
