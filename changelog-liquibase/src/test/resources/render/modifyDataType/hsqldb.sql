==== a type
ALTER TABLE person ALTER COLUMN name VARCHAR(200)
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person ALTER COLUMN name TIMESTAMP with time zone
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person ALTER COLUMN "ORDER" BIGINT
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person ALTER COLUMN a INT
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person ALTER COLUMN a BOOLEAN
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person ALTER COLUMN a CLOB
==== rollback of clob
!!!! refused
