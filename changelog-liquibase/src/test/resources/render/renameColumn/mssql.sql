==== with its type
exec sp_rename 'person.email', 'mail', 'COLUMN'
==== rollback of with its type
exec sp_rename 'person.mail', 'email', 'COLUMN'
==== without its type
exec sp_rename 'person.email', 'mail', 'COLUMN'
==== rollback of without its type
exec sp_rename 'person.mail', 'email', 'COLUMN'
==== with remarks
exec sp_rename 'person.email', 'mail', 'COLUMN'
==== rollback of with remarks
exec sp_rename 'person.mail', 'email', 'COLUMN'
==== with schema
exec sp_rename 's.person.email', 'newMail', 'COLUMN'
==== rollback of with schema
exec sp_rename 's.person.newMail', 'email', 'COLUMN'
