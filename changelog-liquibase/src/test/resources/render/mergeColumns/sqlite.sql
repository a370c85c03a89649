==== with a space
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
DROP TABLE person_temporary
----
REINDEX person
----
UPDATE person SET c = a || ' ' || b
----
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
INSERT INTO person (c) SELECT c FROM person_temporary
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of with a space
!!!! refused
==== with a comma
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
DROP TABLE person_temporary
----
REINDEX person
----
UPDATE person SET c = a || ', ' || b
----
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
INSERT INTO person (c) SELECT c FROM person_temporary
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of with a comma
!!!! refused
==== without a join
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
DROP TABLE person_temporary
----
REINDEX person
----
UPDATE person SET c = a || 'null' || b
----
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (c VARCHAR(99))
----
INSERT INTO person (c) SELECT c FROM person_temporary
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of without a join
!!!! refused
==== with schema
ALTER TABLE s.person RENAME TO person_temporary
----
CREATE TABLE s.person (c VARCHAR(99))
----
DROP TABLE s.person_temporary
----
REINDEX s.person
----
UPDATE s.person SET c = a || 'it's' || b
----
ALTER TABLE s.person RENAME TO person_temporary
----
CREATE TABLE s.person (c VARCHAR(99))
----
INSERT INTO person (c) SELECT c FROM person_temporary
----
DROP TABLE s.person_temporary
----
REINDEX s.person
==== rollback of with schema
!!!! refused
==== into the first
!!!! refused
==== rollback of into the first
!!!! refused
