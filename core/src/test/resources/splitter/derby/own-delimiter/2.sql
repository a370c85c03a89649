SELECT 'a//b', a / b
