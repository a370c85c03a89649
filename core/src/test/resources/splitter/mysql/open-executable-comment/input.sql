SELECT 1;
  /*!40101 SET a = 'x;';
SELECT 2;
