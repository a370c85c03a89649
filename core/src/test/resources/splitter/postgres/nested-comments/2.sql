SELECT 1 /*/* ; */*/ - 1, 5--3; a comment
 + 4
