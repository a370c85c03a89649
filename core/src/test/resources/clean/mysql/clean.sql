INSERT INTO note VALUES ('it\'s
INFO  [alembic] text');
