==== with its type
ALTER TABLE person CHANGE email mail VARCHAR(100)
==== rollback of with its type
ALTER TABLE person CHANGE mail email VARCHAR(100)
==== without its type
!!!! refused
==== rollback of without its type
!!!! refused
==== with remarks
ALTER TABLE person CHANGE email mail VARCHAR(100) COMMENT 'it's'
==== rollback of with remarks
ALTER TABLE person CHANGE mail email VARCHAR(100)
==== with schema
ALTER TABLE s.person CHANGE email newMail VARCHAR(100)
==== rollback of with schema
ALTER TABLE s.person CHANGE newMail email VARCHAR(100)
