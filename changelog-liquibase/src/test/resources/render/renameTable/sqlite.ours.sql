==== rollback of with catalog and schema
ALTER TABLE c.people RENAME TO person
