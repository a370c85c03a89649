==== plain
DROP SEQUENCE sq RESTRICT
==== rollback of plain
!!!! refused
==== with schema
DROP SEQUENCE s.sq RESTRICT
==== rollback of with schema
!!!! refused
