COPY public.item (id, name) FROM stdin
