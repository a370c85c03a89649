CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
INFO  [alembic.runtime.migration] this is no log;;
COMMIT
;;
END
$body$;
INSERT INTO note VALUES ('
INFO  [alembic.runtime.migration] nor is this;;
ERROR [alembic] it''s text
');
/* INFO  [alembic] a comment;;
UPDATE alembic_version SET version_num='b2'; */
-- ;; INFO
COMMENT ON TABLE bird IS E'it\'s
[2024-05-03 10:12:13,456] [17] [1] [x] [INFO] text';
