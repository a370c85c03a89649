==== plain
RENAME sq TO sq2
==== rollback of plain
RENAME sq2 TO sq
==== with schema
RENAME sq TO sq2
==== rollback of with schema
RENAME sq2 TO sq
