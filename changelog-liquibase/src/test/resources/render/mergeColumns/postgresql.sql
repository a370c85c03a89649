==== with a space
ALTER TABLE person ADD c VARCHAR(99)
----
UPDATE person SET c = a || ' ' || b
----
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== rollback of with a space
!!!! refused
==== with a comma
ALTER TABLE person ADD c VARCHAR(99)
----
UPDATE person SET c = a || ', ' || b
----
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== rollback of with a comma
!!!! refused
==== without a join
ALTER TABLE person ADD c VARCHAR(99)
----
UPDATE person SET c = a || 'null' || b
----
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== rollback of without a join
!!!! refused
==== with schema
ALTER TABLE s.person ADD c VARCHAR(99)
----
UPDATE s.person SET c = a || 'it's' || b
----
ALTER TABLE s.person DROP COLUMN a
----
ALTER TABLE s.person DROP COLUMN b
==== rollback of with schema
!!!! refused
==== into the first
ALTER TABLE person ADD a VARCHAR(99)
----
UPDATE person SET a = a || ' ' || b
----
ALTER TABLE person DROP COLUMN a
----
ALTER TABLE person DROP COLUMN b
==== rollback of into the first
!!!! refused
