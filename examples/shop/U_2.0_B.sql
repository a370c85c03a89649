UPDATE purchase SET total = NULL;
