CREATE FUNCTION g() RETURNS text LANGUAGE sql AS $body$ SELECT $$a;b$$ || '$body'; $bod$; $body$
