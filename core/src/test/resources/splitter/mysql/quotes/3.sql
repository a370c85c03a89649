SELECT @a := 'x;', @'q;', @`r;`, @@sql_mode, user@host
