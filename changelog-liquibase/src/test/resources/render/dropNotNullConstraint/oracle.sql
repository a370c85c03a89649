==== with its type
ALTER TABLE person MODIFY name NULL
==== rollback of with its type
ALTER TABLE person MODIFY name NOT NULL
==== with a name
ALTER TABLE person DROP CONSTRAINT nn_x
==== rollback of with a name
ALTER TABLE person MODIFY name CONSTRAINT nn_x NOT NULL
==== with schema
ALTER TABLE s.person MODIFY name NULL
==== rollback of with schema
ALTER TABLE s.person MODIFY name NOT NULL
==== without its type
ALTER TABLE person MODIFY name NULL
==== rollback of without its type
ALTER TABLE person MODIFY name NOT NULL
==== only a name
ALTER TABLE person DROP CONSTRAINT nn_x
==== rollback of only a name
!!!! refused
