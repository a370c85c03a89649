==== plain
!!!! refused
==== rollback of plain
!!!! refused
==== on delete and update
!!!! refused
==== rollback of on delete and update
!!!! refused
==== set null
!!!! refused
==== rollback of set null
!!!! refused
==== set default
!!!! refused
==== rollback of set default
!!!! refused
==== no action
!!!! refused
==== rollback of no action
!!!! refused
==== restrict
!!!! refused
==== rollback of restrict
!!!! refused
==== delete cascade
!!!! refused
==== rollback of delete cascade
!!!! refused
==== deferrable
!!!! refused
==== rollback of deferrable
!!!! refused
==== deferred
!!!! refused
==== rollback of deferred
!!!! refused
==== initially deferred only
!!!! refused
==== rollback of initially deferred only
!!!! refused
==== not deferrable
!!!! refused
==== rollback of not deferrable
!!!! refused
==== without validation
!!!! refused
==== rollback of without validation
!!!! refused
==== to unique columns
!!!! refused
==== rollback of to unique columns
!!!! refused
==== with schemas
!!!! refused
==== rollback of with schemas
!!!! refused
==== with catalogs
!!!! refused
==== rollback of with catalogs
!!!! refused
==== lower case action
!!!! refused
==== rollback of lower case action
!!!! refused
==== everything
!!!! refused
==== rollback of everything
!!!! refused
==== two columns
!!!! refused
==== rollback of two columns
!!!! refused
