SELECT B'01', X'1F', N'a;b', U&'d\0061t\', U&"d\0061t;", u&'!0061;' UESCAPE '!', E'\x41;'
