==== rollback of with catalogs
ALTER TABLE c.b DROP FOREIGN KEY fk_b
