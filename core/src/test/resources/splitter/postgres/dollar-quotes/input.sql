CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  -- it's; fine
  RETURN 1; END; $$;
CREATE FUNCTION g() RETURNS text LANGUAGE sql AS $body$ SELECT $$a;b$$ || '$body'; $bod$; $body$;
DO $é_1$ BEGIN PERFORM 1; END $é_1$;
SELECT $$$$, $a$$$;$a$, $a$ ;$$a$;
SELECT $a$ $A$; $a $$; $a$;
