==== one
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of one
!!!! refused
==== two, a default, a value, remarks
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (email VARCHAR(100), age INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
----
UPDATE person SET age = '18'
==== rollback of two, a default, a value, remarks
!!!! refused
==== values of all kinds
!!!! refused
==== rollback of values of all kinds
!!!! refused
==== one with a value and not null
!!!! refused
==== rollback of one with a value and not null
!!!! refused
==== key
!!!! refused
==== rollback of key
!!!! refused
==== key without a name
!!!! refused
==== rollback of key without a name
!!!! refused
==== auto increment key
!!!! refused
==== rollback of auto increment key
!!!! refused
==== auto increment from
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a BIGINT AUTOINCREMENT)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of auto increment from
!!!! refused
==== unique
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, UNIQUE (a))
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of unique
!!!! refused
==== unique without a name
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, UNIQUE (a))
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of unique without a name
!!!! refused
==== foreign key
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id) ON DELETE CASCADE)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of foreign key
!!!! refused
==== foreign key by table
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id))
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of foreign key by table
!!!! refused
==== foreign key without a name
!!!! refused
==== rollback of foreign key without a name
!!!! refused
==== two with constraints
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, b INTEGER, CONSTRAINT fk_b FOREIGN KEY (b) REFERENCES dept(id), UNIQUE (a))
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of two with constraints
!!!! refused
==== not null with a name
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of not null with a name
!!!! refused
==== not null without validation
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of not null without validation
!!!! refused
==== nullable said
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of nullable said
!!!! refused
==== check
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of check
!!!! refused
==== after another
!!!! refused
==== rollback of after another
!!!! refused
==== before another
!!!! refused
==== rollback of before another
!!!! refused
==== at a position
!!!! refused
==== rollback of at a position
!!!! refused
==== defaults
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (b INTEGER, d BOOLEAN, e TEXT, h TEXT, i INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of defaults
!!!! refused
==== a default of digits
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (b INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of a default of digits
!!!! refused
==== default with a name
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (b INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of default with a name
!!!! refused
==== with schema
ALTER TABLE s.person RENAME TO person_temporary
----
CREATE TABLE s.person (a INTEGER, CONSTRAINT fk_a FOREIGN KEY (a) REFERENCES dept(id), UNIQUE (a))
----
DROP TABLE s.person_temporary
----
REINDEX s.person
----
UPDATE s.person SET a = '3'
==== rollback of with schema
!!!! refused
==== a sequence beside the table
!!!! refused
==== rollback of a sequence beside the table
!!!! refused
==== names that need quotes
ALTER TABLE myTable RENAME TO myTable_temporary
----
CREATE TABLE myTable (order INTEGER, camelCase INTEGER)
----
DROP TABLE myTable_temporary
----
REINDEX myTable
----
UPDATE myTable SET camelCase = '1'
==== rollback of names that need quotes
!!!! refused
==== timestamp
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a TEXT, b TEXT)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of timestamp
!!!! refused
==== two with remarks and a key
ALTER TABLE person RENAME TO person_temporary
----
CREATE TABLE person (a INTEGER, b INTEGER)
----
DROP TABLE person_temporary
----
REINDEX person
==== rollback of two with remarks and a key
!!!! refused
