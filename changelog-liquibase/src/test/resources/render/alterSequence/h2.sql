==== plain
ALTER SEQUENCE sq
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
ALTER SEQUENCE sq MINVALUE 1
==== rollback of least
!!!! refused
==== most
ALTER SEQUENCE sq MAXVALUE 100
==== rollback of most
!!!! refused
==== cache
ALTER SEQUENCE sq
==== rollback of cache
!!!! refused
==== no cache
ALTER SEQUENCE sq
==== rollback of no cache
!!!! refused
==== cycle
ALTER SEQUENCE sq
==== rollback of cycle
!!!! refused
==== no cycle
ALTER SEQUENCE sq
==== rollback of no cycle
!!!! refused
==== ordered
ALTER SEQUENCE sq ORDER
==== rollback of ordered
!!!! refused
==== not ordered
ALTER SEQUENCE sq NOORDER
==== rollback of not ordered
!!!! refused
==== type
ALTER SEQUENCE sq AS int
==== rollback of type
!!!! refused
==== with schema
ALTER SEQUENCE s.sq
==== rollback of with schema
!!!! refused
==== with catalog
ALTER SEQUENCE sq
==== rollback of with catalog
!!!! refused
