==== with a name
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of with a name
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== without a name
ALTER TABLE person ADD PRIMARY KEY (id)
==== rollback of without a name
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== two columns
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id, no)
==== rollback of two columns
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) USING INDEX TABLESPACE ts
==== rollback of in a tablespace
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== clustered
!!!! refused
==== rollback of clustered
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== not clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of not clustered
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== by an index
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) USING INDEX ix_p
==== rollback of by an index
ALTER TABLE person DROP PRIMARY KEY KEEP INDEX
==== by an index of a schema
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) USING INDEX s2.ix_p
==== rollback of by an index of a schema
ALTER TABLE person DROP PRIMARY KEY KEEP INDEX
==== without validation
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) ENABLE NOVALIDATE
==== rollback of without validation
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== with schema
ALTER TABLE s.person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of with schema
ALTER TABLE s.person DROP PRIMARY KEY DROP INDEX
==== columns that need quotes
ALTER TABLE person ADD CONSTRAINT pkP PRIMARY KEY ("order", camelCase)
==== rollback of columns that need quotes
ALTER TABLE person DROP PRIMARY KEY DROP INDEX
==== everything
!!!! refused
==== rollback of everything
ALTER TABLE s.person DROP PRIMARY KEY KEEP INDEX
