==== with a space
!!!! refused
==== rollback of with a space
!!!! refused
==== with a comma
!!!! refused
==== rollback of with a comma
!!!! refused
==== without a join
!!!! refused
==== rollback of without a join
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== into the first
!!!! refused
==== rollback of into the first
!!!! refused
