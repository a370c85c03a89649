/*+ x;y */ SELECT /*+ z */ 2
