==== a table
exec sp_rename 'person', 'people'
==== rollback of a table
exec sp_rename 'people', 'person'
==== with schema
exec sp_rename 's.person', 'people'
==== rollback of with schema
exec sp_rename 's.people', 'person'
==== with catalog and schema
exec sp_rename 'c.s.person', 'people'
==== rollback of with catalog and schema
exec sp_rename 's.people', 'person'
==== names that need quotes
exec sp_rename '[order]', 'myOrder'
==== rollback of names that need quotes
exec sp_rename 'myOrder', 'order'
