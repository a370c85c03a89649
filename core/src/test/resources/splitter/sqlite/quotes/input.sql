SELECT [a;b], [it's], `c;``d`, "e;""f", 'g;''h', x'1F', 'back\', [x];
SELECT :name, @name, $name, ?1, $ns::v(a), a$b;
