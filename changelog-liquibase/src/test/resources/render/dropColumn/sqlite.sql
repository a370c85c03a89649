==== one
!!!! refused
==== rollback of one
!!!! refused
==== two
!!!! refused
==== rollback of two
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== a name that needs quotes
!!!! refused
==== rollback of a name that needs quotes
!!!! refused
