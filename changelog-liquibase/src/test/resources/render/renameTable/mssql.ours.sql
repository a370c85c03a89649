==== rollback of with catalog and schema
exec sp_rename 'c.s.people', 'person'
