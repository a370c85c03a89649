==== plain
ALTER TABLE v RENAME TO v2
==== rollback of plain
ALTER TABLE v2 RENAME TO v
==== with schema
ALTER TABLE s.v RENAME TO v2
==== rollback of with schema
ALTER TABLE v2 RENAME TO v
