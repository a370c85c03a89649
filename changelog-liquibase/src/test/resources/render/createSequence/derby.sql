==== plain
CREATE SEQUENCE mySeq
==== rollback of plain
DROP SEQUENCE mySeq RESTRICT
==== everything
CREATE SEQUENCE sq AS int START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 100 ORDER CYCLE
==== rollback of everything
DROP SEQUENCE sq RESTRICT
==== start
CREATE SEQUENCE sq START WITH 5
==== rollback of start
DROP SEQUENCE sq RESTRICT
==== step
CREATE SEQUENCE sq INCREMENT BY 2
==== rollback of step
DROP SEQUENCE sq RESTRICT
==== least
CREATE SEQUENCE sq MINVALUE 1
==== rollback of least
DROP SEQUENCE sq RESTRICT
==== most
CREATE SEQUENCE sq MAXVALUE 100
==== rollback of most
DROP SEQUENCE sq RESTRICT
==== cache
CREATE SEQUENCE sq
==== rollback of cache
DROP SEQUENCE sq RESTRICT
==== no cache
CREATE SEQUENCE sq
==== rollback of no cache
DROP SEQUENCE sq RESTRICT
==== cycle
CREATE SEQUENCE sq CYCLE
==== rollback of cycle
DROP SEQUENCE sq RESTRICT
==== no cycle
CREATE SEQUENCE sq
==== rollback of no cycle
DROP SEQUENCE sq RESTRICT
==== ordered
CREATE SEQUENCE sq ORDER
==== rollback of ordered
DROP SEQUENCE sq RESTRICT
==== not ordered
CREATE SEQUENCE sq
==== rollback of not ordered
DROP SEQUENCE sq RESTRICT
==== type
CREATE SEQUENCE sq AS int
==== rollback of type
DROP SEQUENCE sq RESTRICT
==== with schema
CREATE SEQUENCE s.sq
==== rollback of with schema
DROP SEQUENCE s.sq RESTRICT
==== with catalog
CREATE SEQUENCE c.sq
==== rollback of with catalog
DROP SEQUENCE sq RESTRICT
