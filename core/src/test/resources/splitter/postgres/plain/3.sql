SELECT "a;b", 'c' FROM item
