==== with a name
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of with a name
ALTER TABLE person DROP CONSTRAINT pk_p
==== without a name
ALTER TABLE person ADD PRIMARY KEY (id)
==== rollback of without a name
DO $$ DECLARE constraint_name varchar;
BEGIN
  SELECT tc.CONSTRAINT_NAME into strict constraint_name
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc
    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'
      AND TABLE_NAME = 'person' AND TABLE_SCHEMA = 'null';
    EXECUTE 'alter table null.person drop constraint "' || constraint_name || '"';
END $$;
==== two columns
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id, no)
==== rollback of two columns
ALTER TABLE person DROP CONSTRAINT pk_p
==== in a tablespace
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id) USING INDEX TABLESPACE ts
==== rollback of in a tablespace
ALTER TABLE person DROP CONSTRAINT pk_p
==== clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
----
CLUSTER person USING pk_p
==== rollback of clustered
ALTER TABLE person DROP CONSTRAINT pk_p
==== not clustered
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of not clustered
ALTER TABLE person DROP CONSTRAINT pk_p
==== by an index
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
==== rollback of by an index
ALTER TABLE person DROP CONSTRAINT pk_p
==== by an index of a schema
ALTER TABLE person ADD CONSTRAINT pk_p PRIMARY KEY (id)
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
ALTER TABLE person ADD CONSTRAINT "pkP" PRIMARY KEY ("order", "camelCase")
==== rollback of columns that need quotes
ALTER TABLE person DROP CONSTRAINT "pkP"
==== everything
ALTER TABLE s.person ADD CONSTRAINT pk_p PRIMARY KEY (id) USING INDEX TABLESPACE ts
----
CLUSTER s.person USING pk_p
==== rollback of everything
ALTER TABLE s.person DROP CONSTRAINT pk_p
