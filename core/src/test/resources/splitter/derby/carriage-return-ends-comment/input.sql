SELECT 1 -- x + 2 -- y; SELECT 3;
