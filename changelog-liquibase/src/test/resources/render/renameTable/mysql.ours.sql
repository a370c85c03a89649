==== rollback of with catalog and schema
ALTER TABLE c.people RENAME c.person
