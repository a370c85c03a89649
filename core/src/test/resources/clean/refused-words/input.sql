Updating the birds of a1
BEGIN;
INSERT INTO audit SELECT * FROM alembic_version;
DROP TABLE bird
COMMIT;
