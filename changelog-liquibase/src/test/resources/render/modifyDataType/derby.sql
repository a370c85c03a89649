==== a type
ALTER TABLE person ALTER COLUMN name SET DATA TYPE VARCHAR(200)
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person ALTER COLUMN name SET DATA TYPE TIMESTAMP
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person ALTER COLUMN "order" SET DATA TYPE BIGINT
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person ALTER COLUMN a SET DATA TYPE INTEGER
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person ALTER COLUMN a SET DATA TYPE BOOLEAN
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person ALTER COLUMN a SET DATA TYPE CLOB
==== rollback of clob
!!!! refused
