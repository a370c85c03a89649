SELECT type'a;', name'\'
