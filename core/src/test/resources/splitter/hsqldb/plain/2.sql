INSERT INTO item /* inside; stays */ VALUES (1, 'it''s; fine') -- so; does this
, (2, '"')
