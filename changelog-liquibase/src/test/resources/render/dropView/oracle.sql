==== plain
DROP VIEW v
==== rollback of plain
!!!! refused
==== if it is there
!!!! refused
==== rollback of if it is there
!!!! refused
==== surely
!!!! refused
==== rollback of surely
!!!! refused
==== with schema
DROP VIEW s.v
==== rollback of with schema
!!!! refused
