==== rollback of with catalog
DROP SEQUENCE sq
