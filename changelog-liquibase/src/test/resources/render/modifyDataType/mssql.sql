==== a type
ALTER TABLE person ALTER COLUMN name varchar(200)
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person ALTER COLUMN name datetime2
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person ALTER COLUMN [order] bigint
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person ALTER COLUMN a int
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person ALTER COLUMN a bit
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person ALTER COLUMN a varchar(MAX)
==== rollback of clob
!!!! refused
