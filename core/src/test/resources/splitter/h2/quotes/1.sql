SELECT U&'\0061;''x', `a;b`, "c;""d", 'e\', X'1F' FROM t
