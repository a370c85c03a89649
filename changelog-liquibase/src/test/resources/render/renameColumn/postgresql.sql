==== with its type
ALTER TABLE person RENAME COLUMN email TO mail
==== rollback of with its type
ALTER TABLE person RENAME COLUMN mail TO email
==== without its type
ALTER TABLE person RENAME COLUMN email TO mail
==== rollback of without its type
ALTER TABLE person RENAME COLUMN mail TO email
==== with remarks
ALTER TABLE person RENAME COLUMN email TO mail
==== rollback of with remarks
ALTER TABLE person RENAME COLUMN mail TO email
==== with schema
ALTER TABLE s.person RENAME COLUMN email TO "newMail"
==== rollback of with schema
ALTER TABLE s.person RENAME COLUMN "newMail" TO email
