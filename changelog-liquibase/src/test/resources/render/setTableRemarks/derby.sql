==== a comment
!!!! refused
==== rollback of a comment
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== none
!!!! refused
==== rollback of none
!!!! refused
