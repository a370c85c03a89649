SELECT @a := 'x;', @'q;', @`r;`, @@sql_mode
