==== with a name
ALTER TABLE b DROP CONSTRAINT fk_b
==== rollback of with a name
!!!! refused
==== with schema
ALTER TABLE s.b DROP CONSTRAINT fk_b
==== rollback of with schema
!!!! refused
