==== with a name
!!!! refused
==== rollback of with a name
!!!! refused
==== without a name
!!!! refused
==== rollback of without a name
!!!! refused
==== two columns
!!!! refused
==== rollback of two columns
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
==== columns that need quotes
!!!! refused
==== rollback of columns that need quotes
!!!! refused
==== everything
!!!! refused
==== rollback of everything
!!!! refused
