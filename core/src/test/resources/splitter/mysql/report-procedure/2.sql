CALL best_customers(1, 2.5, @found)
