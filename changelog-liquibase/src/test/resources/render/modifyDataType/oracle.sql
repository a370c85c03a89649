==== a type
ALTER TABLE person MODIFY name VARCHAR2(200)
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person MODIFY name TIMESTAMP with time zone
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person MODIFY "order" NUMBER(38, 0)
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person MODIFY a INTEGER
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person MODIFY a NUMBER(1)
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person MODIFY a CLOB
==== rollback of clob
!!!! refused
