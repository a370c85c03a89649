SELECT begin.end, b.begin, begin AS end FROM begin b
