==== with its type
ALTER TABLE person ALTER COLUMN name varchar(50) NULL
==== rollback of with its type
ALTER TABLE person ALTER COLUMN name varchar(50) NOT NULL
==== with a name
ALTER TABLE person ALTER COLUMN name int NULL
==== rollback of with a name
ALTER TABLE person ALTER COLUMN name int NOT NULL
==== with schema
ALTER TABLE s.person ALTER COLUMN name int NULL
==== rollback of with schema
ALTER TABLE s.person ALTER COLUMN name int NOT NULL
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== only a name
!!!! refused
==== rollback of only a name
!!!! refused
