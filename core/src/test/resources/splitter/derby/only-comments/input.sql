-- nothing;
/* here; */
 ;; -- at all