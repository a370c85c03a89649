==== plain
!!!! refused
==== rollback of plain
!!!! refused
==== everything
!!!! refused
==== rollback of everything
!!!! refused
==== step
!!!! refused
==== rollback of step
!!!! refused
==== least
!!!! refused
==== rollback of least
!!!! refused
==== most
!!!! refused
==== rollback of most
!!!! refused
==== cache
!!!! refused
==== rollback of cache
!!!! refused
==== no cache
!!!! refused
==== rollback of no cache
!!!! refused
==== cycle
!!!! refused
==== rollback of cycle
!!!! refused
==== no cycle
!!!! refused
==== rollback of no cycle
!!!! refused
==== ordered
!!!! refused
==== rollback of ordered
!!!! refused
==== not ordered
!!!! refused
==== rollback of not ordered
!!!! refused
==== type
!!!! refused
==== rollback of type
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== with catalog
!!!! refused
==== rollback of with catalog
!!!! refused
