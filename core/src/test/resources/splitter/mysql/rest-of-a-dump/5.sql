INSERT INTO `item` VALUES (1,'it\'s;\\','\0\n'),(2,"a;\"",NULL)
