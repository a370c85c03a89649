CREATE ALIAS abc AS 'int abc() { return 1; }'
