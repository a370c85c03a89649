==== with its type
!!!! refused
==== rollback of with its type
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== of a view
!!!! refused
==== rollback of of a view
!!!! refused
==== none
!!!! refused
==== rollback of none
!!!! refused
