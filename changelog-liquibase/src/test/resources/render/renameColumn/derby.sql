==== with its type
RENAME COLUMN person.email TO mail
==== rollback of with its type
RENAME COLUMN person.mail TO email
==== without its type
RENAME COLUMN person.email TO mail
==== rollback of without its type
RENAME COLUMN person.mail TO email
==== with remarks
RENAME COLUMN person.email TO mail
==== rollback of with remarks
RENAME COLUMN person.mail TO email
==== with schema
RENAME COLUMN s.person.email TO newMail
==== rollback of with schema
RENAME COLUMN s.person.newMail TO email
