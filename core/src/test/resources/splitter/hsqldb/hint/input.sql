/*+ parallel(2) */ SELECT 1;
/*+ nothing behind it */;
/* plain */ /*+ x;y */ SELECT /*+ z */ 2 /*+ tail */;
