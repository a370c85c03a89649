SELECT a[1], ARRAY[1, 2], ?1, :name, {fn now()}, CAST(1 AS INT) AS end
