SELECT 'after'
