SELECT 1 AS begin, 2 AS atomic
