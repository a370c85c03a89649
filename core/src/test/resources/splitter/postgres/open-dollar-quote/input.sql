SELECT 1;
DO $x$ BEGIN END; $$;
$y$;
