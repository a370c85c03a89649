SELECT _utf8mb4'a;\'', N'b;', x'1F', b'01', 'a' 'b;'
