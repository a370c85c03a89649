SELECT 5--3, 5 --3
, a -- a comment; it's one
, b # another; one
--	after a tab;
--
, c--d
