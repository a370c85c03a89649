==== rollback of with catalog and schema
RENAME TABLE c.people TO person
