==== rollback of without a name
DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint WHERE conrelid = 'person'::regclass AND contype = 'p'); END $$
