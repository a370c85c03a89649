SELECT a::text, :name, :'quoted;', ?, {fn now()}, b @> '{}', c ?| array['x;'], d[1:2], @ -1, `e`, #f, u&v, e&n FROM t;
SELECT data #>> '{a,b}', 10 ! , |/ 4 FROM [t];
