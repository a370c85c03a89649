==== a table
DROP TABLE person
==== rollback of a table
!!!! refused
==== with its constraints
DROP TABLE person
==== rollback of with its constraints
!!!! refused
==== with schema
DROP TABLE s.person
==== rollback of with schema
!!!! refused
==== without its constraints
DROP TABLE person
==== rollback of without its constraints
!!!! refused
==== a reserved word
DROP TABLE `order`
==== rollback of a reserved word
!!!! refused
