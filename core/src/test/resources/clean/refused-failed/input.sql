INFO  [alembic.runtime.migration] Generating static SQL
FAILED: Can't locate revision identified by 'b2'
