==== with its type
!!!! refused
==== rollback of with its type
!!!! refused
==== without a name
!!!! refused
==== rollback of without a name
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== with schemas
!!!! refused
==== rollback of with schemas
!!!! refused
