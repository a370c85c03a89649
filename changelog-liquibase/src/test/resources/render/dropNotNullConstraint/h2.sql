==== with its type
ALTER TABLE person ALTER COLUMN name SET NULL
==== rollback of with its type
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== with a name
ALTER TABLE person ALTER COLUMN name SET NULL
==== rollback of with a name
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== with schema
ALTER TABLE s.person ALTER COLUMN name SET NULL
==== rollback of with schema
ALTER TABLE s.person ALTER COLUMN name SET NOT NULL
==== without its type
ALTER TABLE person ALTER COLUMN name SET NULL
==== rollback of without its type
ALTER TABLE person ALTER COLUMN name SET NOT NULL
==== only a name
!!!! refused
==== rollback of only a name
!!!! refused
