COPY public.item (id, "na;me") FROM stdin
