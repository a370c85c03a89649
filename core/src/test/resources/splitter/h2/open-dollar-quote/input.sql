SELECT 1;
CREATE ALIAS a AS $$ int a() { return 1; }
$;
SELECT 2;
