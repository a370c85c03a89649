==== with a name
ALTER TABLE person DROP PRIMARY KEY
==== rollback of with a name
!!!! refused
==== without a name
ALTER TABLE person DROP PRIMARY KEY
==== rollback of without a name
!!!! refused
==== with its index
ALTER TABLE person DROP PRIMARY KEY
==== rollback of with its index
!!!! refused
==== without its index
ALTER TABLE person DROP PRIMARY KEY
==== rollback of without its index
!!!! refused
==== with schema
ALTER TABLE s.person DROP PRIMARY KEY
==== rollback of with schema
!!!! refused
==== without a name and with schema
ALTER TABLE s.person DROP PRIMARY KEY
==== rollback of without a name and with schema
!!!! refused
