==== with a name
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name, email)
==== rollback of with a name
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== without a name
ALTER TABLE person ADD UNIQUE (name)
==== rollback of without a name
!!!! refused
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) USING INDEX TABLESPACE ts
==== rollback of in a tablespace
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== clustered
!!!! refused
==== rollback of clustered
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== not clustered
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of not clustered
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== deferrable
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) DEFERRABLE
==== rollback of deferrable
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== deferred
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) DEFERRABLE INITIALLY DEFERRED
==== rollback of deferred
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== initially deferred only
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) INITIALLY DEFERRED
==== rollback of initially deferred only
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== disabled
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) DISABLE
==== rollback of disabled
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== by an index
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) USING INDEX ix_p
==== rollback of by an index
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== by an index of a schema
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) USING INDEX s2.ix_p
==== rollback of by an index of a schema
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== without validation
ALTER TABLE person ADD CONSTRAINT uq_p UNIQUE (name) ENABLE NOVALIDATE
==== rollback of without validation
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== with schema
ALTER TABLE s.person ADD CONSTRAINT uq_p UNIQUE (name)
==== rollback of with schema
ALTER TABLE s.person DROP CONSTRAINT uq_p DROP INDEX
==== everything
!!!! refused
==== rollback of everything
ALTER TABLE s.person DROP CONSTRAINT uq_p DROP INDEX
