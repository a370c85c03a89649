==== with a name
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name, email)
==== rollback of with a name
ALTER TABLE person DROP CONSTRAINT uq_p
==== without a name
ALTER TABLE person ADD UNIQUE (name)
==== rollback of without a name
!!!! refused
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) ON ts
==== rollback of in a tablespace
ALTER TABLE person DROP CONSTRAINT uq_p
==== clustered
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE CLUSTERED (name)
==== rollback of clustered
ALTER TABLE person DROP CONSTRAINT uq_p
==== not clustered
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of not clustered
ALTER TABLE person DROP CONSTRAINT uq_p
==== deferrable
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of deferrable
ALTER TABLE person DROP CONSTRAINT uq_p
==== deferred
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of deferred
ALTER TABLE person DROP CONSTRAINT uq_p
==== initially deferred only
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of initially deferred only
ALTER TABLE person DROP CONSTRAINT uq_p
==== disabled
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of disabled
ALTER TABLE person DROP CONSTRAINT uq_p
==== by an index
!!!! refused
==== rollback of by an index
ALTER TABLE person DROP CONSTRAINT uq_p
==== by an index of a schema
!!!! refused
==== rollback of by an index of a schema
ALTER TABLE person DROP CONSTRAINT uq_p
==== without validation
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of without validation
ALTER TABLE person DROP CONSTRAINT uq_p
==== with schema
ALTER TABLE s.person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of with schema
ALTER TABLE s.person DROP CONSTRAINT uq_p
==== everything
!!!! refused
==== rollback of everything
ALTER TABLE s.person DROP CONSTRAINT uq_p
