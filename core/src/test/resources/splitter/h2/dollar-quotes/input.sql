CREATE ALIAS next_prime AS $$
String next(String s) { return "it's;"; } // $ ;
$$;
CREATE TRIGGER t BEFORE INSERT ON x AS $$ org.h2.api.Trigger create() { return null; } $$;
SELECT $$a;$b$$, a$$b, c$ FROM t;
VALUES ($$;$$);
