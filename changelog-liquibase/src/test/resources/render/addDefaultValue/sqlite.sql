==== a text
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a text
!!!! refused
==== a number
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a number
!!!! refused
==== true
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of true
!!!! refused
==== a date
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a date
!!!! refused
==== only a date
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of only a date
!!!! refused
==== an expression
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of an expression
!!!! refused
==== another expression
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of another expression
!!!! refused
==== a sequence
!!!! refused
==== rollback of a sequence
!!!! refused
==== a text without a type
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a text without a type
!!!! refused
==== null
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of null
!!!! refused
==== with a name
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of with a name
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
==== true without a type
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of true without a type
!!!! refused
==== a number of text
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a number of text
!!!! refused
==== a boolean of text
!!!! refused
==== rollback of a boolean of text
!!!! refused
==== empty text
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person ()
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of empty text
!!!! refused
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
