SELECT 1 -- x + 2; it's
 + 3
