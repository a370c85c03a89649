==== plain
CREATE SEQUENCE mySeq AS BIGINT
==== rollback of plain
DROP SEQUENCE mySeq
==== everything
!!!! refused
==== rollback of everything
DROP SEQUENCE sq
==== start
CREATE SEQUENCE sq AS BIGINT START WITH 5
==== rollback of start
DROP SEQUENCE sq
==== step
CREATE SEQUENCE sq AS BIGINT INCREMENT BY 2
==== rollback of step
DROP SEQUENCE sq
==== least
!!!! refused
==== rollback of least
DROP SEQUENCE sq
==== most
!!!! refused
==== rollback of most
DROP SEQUENCE sq
==== cache
CREATE SEQUENCE sq AS BIGINT
==== rollback of cache
DROP SEQUENCE sq
==== no cache
CREATE SEQUENCE sq AS BIGINT
==== rollback of no cache
DROP SEQUENCE sq
==== cycle
CREATE SEQUENCE sq AS BIGINT CYCLE
==== rollback of cycle
DROP SEQUENCE sq
==== no cycle
CREATE SEQUENCE sq AS BIGINT
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
CREATE SEQUENCE s.sq AS BIGINT
==== rollback of with schema
DROP SEQUENCE s.sq
==== with catalog
CREATE SEQUENCE sq AS BIGINT
==== rollback of with catalog
DROP SEQUENCE sq
