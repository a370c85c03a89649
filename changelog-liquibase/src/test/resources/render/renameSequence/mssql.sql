==== plain
sp_rename sq ,sq2
==== rollback of plain
sp_rename sq2 ,sq
==== with schema
sp_rename sq ,sq2
==== rollback of with schema
sp_rename sq2 ,sq
