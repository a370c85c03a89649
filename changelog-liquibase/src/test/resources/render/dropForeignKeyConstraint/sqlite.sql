==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
