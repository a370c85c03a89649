INFO  [alembic.runtime.migration] Context impl MySQLImpl.
INSERT INTO note VALUES ('it\'s
INFO  [alembic] text');;
UPDATE `alembic_version` SET version_num='b2' WHERE `alembic_version`.version_num = 'a1';
