==== split
-- a script
select 1
----
/* and */ select 2
==== rollback of split
!!!! refused
==== not split
-- a script
select 1;
/* and */ select 2;
==== rollback of not split
!!!! refused
==== stripped
select 1
----
select 2
==== rollback of stripped
!!!! refused
==== for one database

==== rollback of for one database
!!!! refused
==== encoding
-- a script
select 1
----
/* and */ select 2
==== rollback of encoding
!!!! refused
