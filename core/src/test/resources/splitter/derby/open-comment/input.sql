SELECT 1;

  /* closed */ /* not closed;
SELECT 2;
