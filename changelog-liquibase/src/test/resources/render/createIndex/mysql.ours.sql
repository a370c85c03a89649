==== rollback of with catalog
DROP INDEX ix ON c.person
