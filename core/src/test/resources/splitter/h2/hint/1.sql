/*+ parallel(2) */ SELECT 1
