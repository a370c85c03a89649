==== of a table

==== rollback of of a table
!!!! refused
