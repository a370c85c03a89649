SELECT 'it\'s; ''x''; \\', "say \"a;\" ""b;""", `na``me;`, `back\`, '\\';
SELECT _utf8mb4'a;\'', N'b;', x'1F', b'01', 'a' 'b;';
SELECT @a := 'x;', @'q;', @`r;`, @@sql_mode;
CREATE USER shop@localhost, 'a;'@'%', `b;`@`%`;
