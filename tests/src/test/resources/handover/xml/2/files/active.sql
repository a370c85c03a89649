SELECT id, name, email FROM customer WHERE active IS NOT NULL
