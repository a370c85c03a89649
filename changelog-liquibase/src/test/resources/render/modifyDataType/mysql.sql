==== a type
ALTER TABLE person MODIFY name VARCHAR(200)
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person MODIFY name timestamp with time zone
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person MODIFY `order` BIGINT
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person MODIFY a INT not null
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person MODIFY a TINYINT
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person MODIFY a LONGTEXT
==== rollback of clob
!!!! refused
