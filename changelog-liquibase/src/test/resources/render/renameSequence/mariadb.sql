==== plain
ALTER SEQUENCE sq RENAME TO sq2
==== rollback of plain
ALTER SEQUENCE sq2 RENAME TO sq
==== with schema
ALTER SEQUENCE s.sq RENAME TO sq2
==== rollback of with schema
ALTER SEQUENCE s.sq2 RENAME TO sq
