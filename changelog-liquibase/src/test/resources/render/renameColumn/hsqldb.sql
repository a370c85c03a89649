==== with its type
ALTER TABLE person ALTER COLUMN email RENAME TO mail
==== rollback of with its type
ALTER TABLE person ALTER COLUMN mail RENAME TO email
==== without its type
ALTER TABLE person ALTER COLUMN email RENAME TO mail
==== rollback of without its type
ALTER TABLE person ALTER COLUMN mail RENAME TO email
==== with remarks
ALTER TABLE person ALTER COLUMN email RENAME TO mail
==== rollback of with remarks
ALTER TABLE person ALTER COLUMN mail RENAME TO email
==== with schema
ALTER TABLE s.person ALTER COLUMN email RENAME TO newMail
==== rollback of with schema
ALTER TABLE s.person ALTER COLUMN newMail RENAME TO email
