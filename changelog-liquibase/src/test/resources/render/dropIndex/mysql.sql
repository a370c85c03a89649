==== with its table
DROP INDEX ix ON person
==== rollback of with its table
!!!! refused
==== without its table
!!!! refused
==== rollback of without its table
!!!! refused
==== with schema
DROP INDEX ix ON s.person
==== rollback of with schema
!!!! refused
==== with catalog
DROP INDEX ix ON c.person
==== rollback of with catalog
!!!! refused
==== associated
DROP INDEX ix ON person
==== rollback of associated
!!!! refused
==== of a primary key
DROP INDEX ix ON person
==== rollback of of a primary key
!!!! refused
