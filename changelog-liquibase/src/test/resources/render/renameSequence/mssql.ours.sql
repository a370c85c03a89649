==== plain
exec sp_rename 'sq', 'sq2'
==== rollback of plain
exec sp_rename 'sq2', 'sq'
==== with schema
exec sp_rename 's.sq', 'sq2'
==== rollback of with schema
exec sp_rename 's.sq2', 'sq'
