==== plain
DROP SEQUENCE sq CASCADE
==== rollback of plain
!!!! refused
==== with schema
DROP SEQUENCE s.sq CASCADE
==== rollback of with schema
!!!! refused
