==== with its type
!!!! refused
==== rollback of with its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== without a name
!!!! refused
==== rollback of without a name
ALTER TABLE person DROP CONSTRAINT FK_PERSON_STATE
----
DROP TABLE state
==== without its type
!!!! refused
==== rollback of without its type
ALTER TABLE person DROP CONSTRAINT fk_state
----
DROP TABLE state
==== with schemas
!!!! refused
==== rollback of with schemas
ALTER TABLE s.person DROP CONSTRAINT fk_state
----
DROP TABLE s2.state
