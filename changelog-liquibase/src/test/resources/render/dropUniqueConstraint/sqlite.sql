==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== with its columns
!!!! refused
==== rollback of with its columns
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
