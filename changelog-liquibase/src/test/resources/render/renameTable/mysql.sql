==== a table
ALTER TABLE person RENAME people
==== rollback of a table
ALTER TABLE people RENAME person
==== with schema
ALTER TABLE s.person RENAME s.people
==== rollback of with schema
ALTER TABLE s.people RENAME s.person
==== with catalog and schema
ALTER TABLE c.person RENAME c.people
==== rollback of with catalog and schema
ALTER TABLE s.people RENAME s.person
==== names that need quotes
ALTER TABLE `order` RENAME myOrder
==== rollback of names that need quotes
ALTER TABLE myOrder RENAME `order`
