CREATE TABLE public.item (
    id integer NOT NULL,
    name text DEFAULT E'a\\b;'::text
)
