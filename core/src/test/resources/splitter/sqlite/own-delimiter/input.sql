CREATE SOMETHING AS 1; 2;
END;
//
-- comment //
SELECT 'a//b', a / b//  SELECT 3; // //