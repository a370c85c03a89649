==== rollback of with schema
RENAME TABLE s.v2 TO s.v
