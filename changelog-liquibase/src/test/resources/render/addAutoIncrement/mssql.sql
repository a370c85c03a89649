==== plain
!!!! refused
==== rollback of plain
!!!! refused
==== from
!!!! refused
==== rollback of from
!!!! refused
==== start only
!!!! refused
==== rollback of start only
!!!! refused
==== step only
!!!! refused
==== rollback of step only
!!!! refused
==== always
!!!! refused
==== rollback of always
!!!! refused
==== on null
!!!! refused
==== rollback of on null
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== mixed case
!!!! refused
==== rollback of mixed case
!!!! refused
