==== plain
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id)
==== rollback of plain
ALTER TABLE b DROP CONSTRAINT fk_b
==== on delete and update
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ON DELETE CASCADE
==== rollback of on delete and update
ALTER TABLE b DROP CONSTRAINT fk_b
==== set null
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ON DELETE SET NULL
==== rollback of set null
ALTER TABLE b DROP CONSTRAINT fk_b
==== set default
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ON DELETE SET DEFAULT
==== rollback of set default
ALTER TABLE b DROP CONSTRAINT fk_b
==== no action
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id)
==== rollback of no action
ALTER TABLE b DROP CONSTRAINT fk_b
==== restrict
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id)
==== rollback of restrict
ALTER TABLE b DROP CONSTRAINT fk_b
==== delete cascade
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ON DELETE CASCADE
==== rollback of delete cascade
ALTER TABLE b DROP CONSTRAINT fk_b
==== deferrable
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) DEFERRABLE
==== rollback of deferrable
ALTER TABLE b DROP CONSTRAINT fk_b
==== deferred
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
==== rollback of deferred
ALTER TABLE b DROP CONSTRAINT fk_b
==== initially deferred only
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) INITIALLY DEFERRED
==== rollback of initially deferred only
ALTER TABLE b DROP CONSTRAINT fk_b
==== not deferrable
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id)
==== rollback of not deferrable
ALTER TABLE b DROP CONSTRAINT fk_b
==== without validation
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ENABLE NOVALIDATE
==== rollback of without validation
ALTER TABLE b DROP CONSTRAINT fk_b
==== to unique columns
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id)
==== rollback of to unique columns
ALTER TABLE b DROP CONSTRAINT fk_b
==== with schemas
ALTER TABLE s.b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES s2.person (id)
==== rollback of with schemas
ALTER TABLE s.b DROP CONSTRAINT fk_b
==== with catalogs
ALTER TABLE c.b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES c2.person (id)
==== rollback of with catalogs
ALTER TABLE b DROP CONSTRAINT fk_b
==== lower case action
ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES person (id) ON DELETE cascade
==== rollback of lower case action
ALTER TABLE b DROP CONSTRAINT fk_b
==== everything
ALTER TABLE s.b ADD CONSTRAINT fk_b FOREIGN KEY (p_id) REFERENCES s2.person (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED ENABLE NOVALIDATE
==== rollback of everything
ALTER TABLE s.b DROP CONSTRAINT fk_b
==== two columns
ALTER TABLE b ADD CONSTRAINT fkB FOREIGN KEY (p_id, p_no) REFERENCES "order" (id, no)
==== rollback of two columns
ALTER TABLE b DROP CONSTRAINT fkB
