==== with its type
ALTER TABLE person MODIFY COLUMN name VARCHAR(50) COMMENT 'it''s'
==== rollback of with its type
!!!! refused
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== with schema
ALTER TABLE s.person MODIFY COLUMN name VARCHAR(50) COMMENT 'nm'
==== rollback of with schema
!!!! refused
==== of a view
ALTER TABLE person MODIFY COLUMN name VARCHAR(50) COMMENT 'nm'
==== rollback of of a view
!!!! refused
==== none
ALTER TABLE person MODIFY COLUMN name VARCHAR(50) COMMENT ''
==== rollback of none
!!!! refused
