==== a default
ALTER TABLE person MODIFY name DEFAULT NULL
==== rollback of a default
!!!! refused
==== without its type
ALTER TABLE person MODIFY name DEFAULT NULL
==== rollback of without its type
!!!! refused
==== with schema
ALTER TABLE s.person MODIFY "order" DEFAULT NULL
==== rollback of with schema
!!!! refused
