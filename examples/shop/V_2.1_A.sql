-- turnstone: statement-timeout=30s

-- What the front page shows: only what can be sent today. A statement that took longer than half a minute here would
-- be stuck behind somebody, so it is cancelled then.

CREATE VIEW available_product AS
SELECT p.id, p.name, p.slug, p.price, SUM(s.pieces) AS pieces
FROM product p
JOIN stock s ON s.product_id = p.id
GROUP BY p.id, p.name, p.slug, p.price
HAVING SUM(s.pieces) > 0;
