SELECT 1 /*! + 1 /* inner; */ */ + 2
