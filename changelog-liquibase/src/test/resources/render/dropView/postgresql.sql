==== plain
DROP VIEW v
==== rollback of plain
!!!! refused
==== if it is there
DROP VIEW IF EXISTS v
==== rollback of if it is there
!!!! refused
==== surely
DROP VIEW v
==== rollback of surely
!!!! refused
==== with schema
DROP VIEW s.v
==== rollback of with schema
!!!! refused
