SELECT [a;b], [it's], `c;``d`, "e;""f", 'g;''h', x'1F', 'back\', [x]
