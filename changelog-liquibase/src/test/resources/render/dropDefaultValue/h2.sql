==== a default
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== rollback of a default
!!!! refused
==== without its type
ALTER TABLE person ALTER COLUMN  name SET DEFAULT NULL
==== rollback of without its type
!!!! refused
==== with schema
ALTER TABLE s.person ALTER COLUMN  "ORDER" SET DEFAULT NULL
==== rollback of with schema
!!!! refused
