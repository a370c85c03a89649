SELECT id, name FROM customer WHERE active IS NOT NULL
