==== rollback of with schema
ALTER TABLE s.v2 RENAME TO v
