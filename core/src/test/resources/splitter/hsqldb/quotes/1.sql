SELECT U&'\0061;', U&"b;", X'1F', 'c\', "d;""e" FROM t
