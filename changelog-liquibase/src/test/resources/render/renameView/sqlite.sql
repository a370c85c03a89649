==== plain
RENAME v TO v2
==== rollback of plain
RENAME v2 TO v
==== with schema
RENAME s.v TO v2
==== rollback of with schema
RENAME v2 TO v
