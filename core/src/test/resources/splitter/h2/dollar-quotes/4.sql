VALUES ($$;$$)
