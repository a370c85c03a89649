==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== without a name
!!!! refused
==== rollback of without a name
!!!! refused
==== with its index
!!!! refused
==== rollback of with its index
!!!! refused
==== without its index
!!!! refused
==== rollback of without its index
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== without a name and with schema
!!!! refused
==== rollback of without a name and with schema
!!!! refused
