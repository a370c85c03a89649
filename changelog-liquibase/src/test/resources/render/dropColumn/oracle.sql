==== one
ALTER TABLE person DROP COLUMN email
==== rollback of one
!!!! refused
==== two
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== rollback of two
!!!! refused
==== with schema
ALTER TABLE s.person DROP COLUMN email
==== rollback of with schema
!!!! refused
==== a name that needs quotes
ALTER TABLE person DROP COLUMN "order"
==== rollback of a name that needs quotes
!!!! refused
