==== rollback of with schema
exec sp_rename 's.v2', 'v'
