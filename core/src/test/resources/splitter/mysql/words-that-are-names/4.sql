REPLACE INTO begin (end) VALUES (IF(1, 2, 3))
