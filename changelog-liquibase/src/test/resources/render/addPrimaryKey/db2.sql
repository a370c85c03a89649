==== with a name
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of with a name
ALTER TABLE person DROP PRIMARY KEY
==== without a name
ALTER TABLE person ADD PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without a name
ALTER TABLE person DROP PRIMARY KEY
==== two columns
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id, no)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of two columns
ALTER TABLE person DROP PRIMARY KEY
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of in a tablespace
ALTER TABLE person DROP PRIMARY KEY
==== clustered
!!!! refused
==== rollback of clustered
ALTER TABLE person DROP PRIMARY KEY
==== not clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of not clustered
ALTER TABLE person DROP PRIMARY KEY
==== by an index
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of by an index
ALTER TABLE person DROP PRIMARY KEY
==== by an index of a schema
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of by an index of a schema
ALTER TABLE person DROP PRIMARY KEY
==== without validation
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of without validation
ALTER TABLE person DROP PRIMARY KEY
==== with schema
ALTER TABLE "s".person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE "s".person')
==== rollback of with schema
ALTER TABLE "s".person DROP PRIMARY KEY
==== columns that need quotes
ALTER TABLE person ADD CONSTRAINT pkP PRIMARY KEY (order, camelCase)
----
CALL SYSPROC.ADMIN_CMD ('REORG TABLE person')
==== rollback of columns that need quotes
ALTER TABLE person DROP PRIMARY KEY
==== everything
!!!! refused
==== rollback of everything
ALTER TABLE "s".person DROP PRIMARY KEY
