==== plain
CREATE SEQUENCE mySeq AS BIGINT
==== rollback of plain
DROP SEQUENCE mySeq
==== everything
CREATE SEQUENCE sq AS int START WITH 5 INCREMENT BY 2 MINVALUE 1 MAXVALUE 100 CACHE 10 ORDER CYCLE
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
CREATE SEQUENCE sq AS BIGINT MINVALUE 1
==== rollback of least
DROP SEQUENCE sq
==== most
CREATE SEQUENCE sq AS BIGINT MAXVALUE 100
==== rollback of most
DROP SEQUENCE sq
==== cache
CREATE SEQUENCE sq AS BIGINT CACHE 10
==== rollback of cache
DROP SEQUENCE sq
==== no cache
CREATE SEQUENCE sq AS BIGINT NO CACHE
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
CREATE SEQUENCE sq AS BIGINT ORDER
==== rollback of ordered
DROP SEQUENCE sq
==== not ordered
CREATE SEQUENCE sq AS BIGINT
==== rollback of not ordered
DROP SEQUENCE sq
==== type
CREATE SEQUENCE sq AS int
==== rollback of type
DROP SEQUENCE sq
==== with schema
CREATE SEQUENCE "s".sq AS BIGINT
==== rollback of with schema
DROP SEQUENCE "s".sq
==== with catalog
CREATE SEQUENCE "c".sq AS BIGINT
==== rollback of with catalog
DROP SEQUENCE sq
