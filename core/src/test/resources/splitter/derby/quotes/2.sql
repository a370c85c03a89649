VALUES (X'1F', ?)
