==== plain
CREATE SEQUENCE  IF NOT EXISTS person_id_seq
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of plain
!!!! refused
==== from
CREATE SEQUENCE  IF NOT EXISTS person_id_seq START WITH 10 INCREMENT BY 2
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of from
!!!! refused
==== start only
CREATE SEQUENCE  IF NOT EXISTS person_id_seq START WITH 10
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of start only
!!!! refused
==== step only
CREATE SEQUENCE  IF NOT EXISTS person_id_seq INCREMENT BY 5
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of step only
!!!! refused
==== always
CREATE SEQUENCE  IF NOT EXISTS person_id_seq
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of always
!!!! refused
==== on null
CREATE SEQUENCE  IF NOT EXISTS person_id_seq
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of on null
!!!! refused
==== with schema
CREATE SEQUENCE  IF NOT EXISTS s.person_id_seq START WITH 3
----
ALTER TABLE s.person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE s.person ALTER COLUMN  id SET DEFAULT nextval('s.person_id_seq')
----
ALTER SEQUENCE s.person_id_seq OWNED BY s.person.id
==== rollback of with schema
!!!! refused
==== without its type
CREATE SEQUENCE  IF NOT EXISTS person_id_seq
----
ALTER TABLE person ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE person ALTER COLUMN  id SET DEFAULT nextval('person_id_seq')
----
ALTER SEQUENCE person_id_seq OWNED BY person.id
==== rollback of without its type
!!!! refused
==== mixed case
CREATE SEQUENCE  IF NOT EXISTS "MyTable_id_seq"
----
ALTER TABLE "MyTable" ALTER COLUMN  id SET NOT NULL
----
ALTER TABLE "MyTable" ALTER COLUMN  id SET DEFAULT nextval('"MyTable_id_seq"')
----
ALTER SEQUENCE "MyTable_id_seq" OWNED BY "MyTable".id
==== rollback of mixed case
!!!! refused
