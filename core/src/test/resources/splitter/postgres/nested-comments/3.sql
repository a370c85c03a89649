SELECT 2 */* x; */ 3
