==== plain
ALTER SEQUENCE sq
==== rollback of plain
!!!! refused
==== everything
!!!! refused
==== rollback of everything
!!!! refused
==== step
ALTER SEQUENCE sq INCREMENT BY 2
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
ALTER SEQUENCE sq CACHE 10
==== rollback of cache
!!!! refused
==== no cache
ALTER SEQUENCE sq NOCACHE
==== rollback of no cache
!!!! refused
==== cycle
ALTER SEQUENCE sq CYCLE
==== rollback of cycle
!!!! refused
==== no cycle
ALTER SEQUENCE sq NOCYCLE
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
!!!! refused
==== rollback of type
!!!! refused
==== with schema
ALTER SEQUENCE s.sq
==== rollback of with schema
!!!! refused
==== with catalog
ALTER SEQUENCE c.sq
==== rollback of with catalog
!!!! refused
