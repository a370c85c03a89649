==== with a name
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== rollback of with a name
!!!! refused
==== with its columns
ALTER TABLE person DROP CONSTRAINT uq_p DROP INDEX
==== rollback of with its columns
!!!! refused
==== with schema
ALTER TABLE s.person DROP CONSTRAINT uq_p DROP INDEX
==== rollback of with schema
!!!! refused
