CREATE PUBLICATION birds FOR TABLE bird, nest, keyless, sighting, old_log, listed (id, a), northern WHERE (region = 'north');
