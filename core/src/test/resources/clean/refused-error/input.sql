BEGIN;
ERROR [alembic.util.messaging] Can't locate revision identified by 'b2'
  FAILED: Can't locate revision identified by 'b2'
COMMIT;
