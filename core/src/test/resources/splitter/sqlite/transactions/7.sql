CREATE TEMP TABLE begin (end)
