==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== without a name
!!!! refused
==== rollback of without a name
!!!! refused
==== in a tablespace
!!!! refused
==== rollback of in a tablespace
!!!! refused
==== clustered
!!!! refused
==== rollback of clustered
!!!! refused
==== not clustered
!!!! refused
==== rollback of not clustered
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
==== disabled
!!!! refused
==== rollback of disabled
!!!! refused
==== by an index
!!!! refused
==== rollback of by an index
!!!! refused
==== by an index of a schema
!!!! refused
==== rollback of by an index of a schema
!!!! refused
==== without validation
!!!! refused
==== rollback of without validation
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== everything
!!!! refused
==== rollback of everything
!!!! refused
