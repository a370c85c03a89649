copy empty from STDIN
