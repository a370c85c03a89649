==== with its table
DROP INDEX ix
==== rollback of with its table
!!!! refused
==== without its table
DROP INDEX ix
==== rollback of without its table
!!!! refused
==== with schema
DROP INDEX s.ix
==== rollback of with schema
!!!! refused
==== with catalog
DROP INDEX ix
==== rollback of with catalog
!!!! refused
==== associated
DROP INDEX ix
==== rollback of associated
!!!! refused
==== of a primary key
DROP INDEX ix
==== rollback of of a primary key
!!!! refused
