==== a default
!!!! refused
==== rollback of a default
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
