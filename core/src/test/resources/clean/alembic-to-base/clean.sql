BEGIN;

-- Running downgrade a1 -> 

DROP TABLE bird;

COMMIT;

