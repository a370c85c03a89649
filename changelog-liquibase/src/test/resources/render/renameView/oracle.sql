==== plain
RENAME v TO v2
==== rollback of plain
RENAME v2 TO v
==== with schema
!!!! refused
==== rollback of with schema
RENAME v2 TO v
