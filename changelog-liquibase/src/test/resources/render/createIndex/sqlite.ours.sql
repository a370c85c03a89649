==== rollback of with catalog
DROP INDEX c.ix
