SELECT 1 -- x + 2
