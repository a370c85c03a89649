==== rollback of with catalog
DROP SEQUENCE c.sq
