==== with a name
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of with a name
ALTER TABLE person DROP CONSTRAINT pk_p
==== without a name
ALTER TABLE person ADD PRIMARY KEY (id)
==== rollback of without a name
DECLARE @sql [nvarchar](MAX)
SELECT @sql = N'ALTER TABLE person DROP CONSTRAINT ' + QUOTENAME([kc].[name]) FROM [sys].[key_constraints] AS [kc] WHERE [kc].[parent_object_id] = OBJECT_ID(N'person') AND [kc].[type] = 'PK'
EXEC sp_executesql @sql
==== two columns
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id, no)
==== rollback of two columns
ALTER TABLE person DROP CONSTRAINT pk_p
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) ON ts
==== rollback of in a tablespace
ALTER TABLE person DROP CONSTRAINT pk_p
==== clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY CLUSTERED (id)
==== rollback of clustered
ALTER TABLE person DROP CONSTRAINT pk_p
==== not clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY NONCLUSTERED (id)
==== rollback of not clustered
ALTER TABLE person DROP CONSTRAINT pk_p
==== by an index
!!!! refused
==== rollback of by an index
ALTER TABLE person DROP CONSTRAINT pk_p
==== by an index of a schema
!!!! refused
==== rollback of by an index of a schema
ALTER TABLE person DROP CONSTRAINT pk_p
==== without validation
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of without validation
ALTER TABLE person DROP CONSTRAINT pk_p
==== with schema
ALTER TABLE s.person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of with schema
ALTER TABLE s.person DROP CONSTRAINT pk_p
==== columns that need quotes
ALTER TABLE person ADD CONSTRAINT pkP PRIMARY KEY ([order], camelCase)
==== rollback of columns that need quotes
ALTER TABLE person DROP CONSTRAINT pkP
==== everything
!!!! refused
==== rollback of everything
ALTER TABLE s.person DROP CONSTRAINT pk_p
