SELECT 'it\'s; ''x''; \\', "say \"a;\" ""b;""", `na``me;`, `back\`, '\\'
