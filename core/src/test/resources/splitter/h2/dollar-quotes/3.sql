SELECT $$a;$b$$, a$$b, c$ FROM t
