==== a type
ALTER TABLE person ALTER COLUMN name TYPE VARCHAR(200) USING (name::VARCHAR(200))
==== rollback of a type
!!!! refused
==== a type with words
ALTER TABLE person ALTER COLUMN name TYPE TIMESTAMP with time zone USING (name::TIMESTAMP with time zone)
==== rollback of a type with words
!!!! refused
==== with schema
ALTER TABLE s.person ALTER COLUMN "order" TYPE BIGINT USING ("order"::BIGINT)
==== rollback of with schema
!!!! refused
==== with not null
ALTER TABLE person ALTER COLUMN a TYPE INTEGER USING (a::INTEGER)
==== rollback of with not null
!!!! refused
==== boolean
ALTER TABLE person ALTER COLUMN a TYPE BOOLEAN USING (a::BOOLEAN)
==== rollback of boolean
!!!! refused
==== clob
ALTER TABLE person ALTER COLUMN a TYPE TEXT USING (a::TEXT)
==== rollback of clob
!!!! refused
