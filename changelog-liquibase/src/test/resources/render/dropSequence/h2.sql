==== plain
DROP SEQUENCE sq
==== rollback of plain
!!!! refused
==== with schema
DROP SEQUENCE s.sq
==== rollback of with schema
!!!! refused
