==== with a name
ALTER TABLE person DROP KEY uq_p
==== rollback of with a name
!!!! refused
==== with its columns
ALTER TABLE person DROP KEY uq_p
==== rollback of with its columns
!!!! refused
==== with schema
ALTER TABLE s.person DROP KEY uq_p
==== rollback of with schema
!!!! refused
