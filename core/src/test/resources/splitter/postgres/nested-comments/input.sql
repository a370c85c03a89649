/* outer /* inner; */ still; outer /* /**/ */ */ SELECT 1 /* a /* ; */ ; */ + 2;
SELECT 1 /*/* ; */*/ - 1, 5--3; a comment
 + 4;
SELECT 2 */* x; */ 3;
