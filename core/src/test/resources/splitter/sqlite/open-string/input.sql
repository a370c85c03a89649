SELECT 1;
  INSERT INTO t VALUES (1,
    'it;s not closed);
SELECT 2;
