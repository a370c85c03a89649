==== plain
exec sp_rename 'v', 'v2'
==== rollback of plain
exec sp_rename 'v2', 'v'
==== with schema
exec sp_rename 's.v', 'v2'
==== rollback of with schema
exec sp_rename 'v2', 'v'
