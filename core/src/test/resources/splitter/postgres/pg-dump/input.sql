--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);

--
-- Name: touch(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.changed := now();
  return new;
end;
$$;


CREATE TABLE public.item (
    id integer NOT NULL,
    name text DEFAULT E'a\\b;'::text
);

COPY public.item (id, name) FROM stdin;
1	one
\.


CREATE TRIGGER touch BEFORE UPDATE ON public.item FOR EACH ROW EXECUTE FUNCTION public.touch();

--
-- PostgreSQL database dump complete
--
