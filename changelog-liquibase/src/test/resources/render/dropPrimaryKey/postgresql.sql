==== with a name
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of with a name
!!!! refused
==== without a name
DO $$ DECLARE constraint_name varchar;
BEGIN
  SELECT tc.CONSTRAINT_NAME into strict constraint_name
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc
    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'
      AND TABLE_NAME = 'person' AND TABLE_SCHEMA = 'null';
    EXECUTE 'alter table null.person drop constraint "' || constraint_name || '"';
END $$;
==== rollback of without a name
!!!! refused
==== with its index
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of with its index
!!!! refused
==== without its index
ALTER TABLE person DROP CONSTRAINT pk_p
==== rollback of without its index
!!!! refused
==== with schema
ALTER TABLE s.person DROP CONSTRAINT pk_p
==== rollback of with schema
!!!! refused
==== without a name and with schema
DO $$ DECLARE constraint_name varchar;
BEGIN
  SELECT tc.CONSTRAINT_NAME into strict constraint_name
    FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS tc
    WHERE CONSTRAINT_TYPE = 'PRIMARY KEY'
      AND TABLE_NAME = 'person' AND TABLE_SCHEMA = 's';
    EXECUTE 'alter table s.person drop constraint "' || constraint_name || '"';
END $$;
==== rollback of without a name and with schema
!!!! refused
