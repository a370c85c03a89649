SELECT $$$$, $a$$$;$a$, $a$ $$a$;$a$
