==== text
!!!! refused
==== rollback of text
!!!! refused
==== with its name
!!!! refused
==== rollback of with its name
!!!! refused
==== replaced
!!!! refused
==== rollback of replaced
!!!! refused
==== with schema
!!!! refused
==== rollback of with schema
!!!! refused
==== for one database

==== rollback of for one database
!!!! refused
==== or replace
!!!! refused
==== rollback of or replace
!!!! refused
==== small letters replaced
!!!! refused
==== rollback of small letters replaced
!!!! refused
==== ends in a slash
!!!! refused
==== rollback of ends in a slash
!!!! refused
==== ends in a semicolon
!!!! refused
==== rollback of ends in a semicolon
!!!! refused
==== two with go
!!!! refused
==== rollback of two with go
!!!! refused
==== from a file
!!!! refused
==== rollback of from a file
!!!! refused
