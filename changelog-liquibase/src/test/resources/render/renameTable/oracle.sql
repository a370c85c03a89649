==== a table
ALTER TABLE person RENAME TO people
==== rollback of a table
ALTER TABLE people RENAME TO person
==== with schema
ALTER TABLE s.person RENAME TO people
==== rollback of with schema
ALTER TABLE s.people RENAME TO person
==== with catalog and schema
ALTER TABLE c.person RENAME TO people
==== rollback of with catalog and schema
ALTER TABLE s.people RENAME TO person
==== names that need quotes
ALTER TABLE "order" RENAME TO myOrder
==== rollback of names that need quotes
ALTER TABLE myOrder RENAME TO "order"
