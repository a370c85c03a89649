==== plain
DROP PROCEDURE p
==== rollback of plain
!!!! refused
==== with schema
DROP PROCEDURE s.p
==== rollback of with schema
!!!! refused
