==== plain
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of plain
!!!! refused
==== from
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of from
!!!! refused
==== start only
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of start only
!!!! refused
==== step only
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of step only
!!!! refused
==== always
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of always
!!!! refused
==== on null
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of on null
!!!! refused
==== with schema
ALTER TABLE s.person RENAME TO person_temporary
----
CREATE TABLE s.person ()
----
DROP TABLE s.person_temporary
----
REINDEX s.person
==== rollback of with schema
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== mixed case
ALTER TABLE MyTable RENAME TO MyTable_temporary
----
CREATE TABLE MyTable ()
----
DROP TABLE MyTable_temporary
----
REINDEX MyTable
==== rollback of mixed case
!!!! refused
