SELECT $$$$, $a$$$;$a$, $a$ ;$$a$
