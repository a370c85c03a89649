==== rollback of with catalogs
ALTER TABLE c.b DROP CONSTRAINT fk_b
