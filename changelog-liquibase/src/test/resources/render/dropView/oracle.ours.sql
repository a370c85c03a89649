==== rollback of plain
!!!! refused
==== if it is there
!!!! refused
==== rollback of if it is there
!!!! refused
==== surely
DROP VIEW v
==== rollback of surely
!!!! refused
==== rollback of with schema
!!!! refused
