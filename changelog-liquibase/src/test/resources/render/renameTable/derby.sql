==== a table
RENAME TABLE person TO people
==== rollback of a table
RENAME TABLE people TO person
==== with schema
RENAME TABLE s.person TO people
==== rollback of with schema
RENAME TABLE s.people TO person
==== with catalog and schema
RENAME TABLE c.person TO people
==== rollback of with catalog and schema
RENAME TABLE s.people TO person
==== names that need quotes
RENAME TABLE "order" TO myOrder
==== rollback of names that need quotes
RENAME TABLE myOrder TO "order"
