--liquibase formatted sql

--changeset ann:1 labels:first
--comment: Where they live
CREATE TABLE town (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30));
CREATE TABLE river (id INTEGER, name VARCHAR(30));
--rollback DROP TABLE river;
--rollback DROP TABLE town;

--changeset bob:2 context:"test or shop"
INSERT INTO town (id, name) VALUES (1, 'semi;colon'); -- and a remark
/* another */
INSERT INTO town (id, name) VALUES (2, 'it''s');
--rollback DELETE FROM town;

--changeset bob:3 splitStatements:false dbms:postgresql
CREATE FUNCTION half(n int) RETURNS int AS $$
BEGIN
  -- not a statement of its own;
  RETURN n / 2;
END;
$$ LANGUAGE plpgsql;
--rollback DROP FUNCTION half(int);

--changeset bob:4 endDelimiter:/
INSERT INTO river (id, name) VALUES (1, 'Rhine;')
/
INSERT INTO river (id, name) VALUES (2, 'Po')
/
--rollback empty

--changeset ann:tagged
SELECT 1 FROM town;
--rollback empty
