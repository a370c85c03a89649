==== plain
!!!! refused
==== rollback of plain
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
