==== with its type
!!!! refused
==== rollback of with its type
!!!! refused
==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== only a name
!!!! refused
==== rollback of only a name
!!!! refused
