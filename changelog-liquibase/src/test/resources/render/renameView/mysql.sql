==== plain
RENAME TABLE v TO v2
==== rollback of plain
RENAME TABLE v2 TO v
==== with schema
RENAME TABLE s.v TO s.v2
==== rollback of with schema
RENAME TABLE v2 TO v
