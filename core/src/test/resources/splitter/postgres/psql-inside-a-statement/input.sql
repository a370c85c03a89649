SELECT 'a\b', E'\n', $$\d$$ \gset
