COPY public.item (id, "na;me") FROM stdin;
1	it's; a "row"
2	\\. not the end
\.x
\N	-- ;

\.

COPY item FROM STDIN WITH (FORMAT csv, HEADER); -- rows follow
id,name
\.
COPY (SELECT a FROM stdin) TO STDOUT;
COPY item TO '/tmp/x;y';
copy empty from STDIN  ;
\.
COPY item FROM PROGRAM 'cat;';
SELECT 1;
