-- Sales and views of each product that has any.
WITH sold AS (
  SELECT
    line_items.product_id,
    count(DISTINCT transaction_id) AS orders,
    sum(line_items.quantity) AS units,
    sum(line_items.subtotal) AS revenue
  FROM line_items JOIN transactions USING (transaction_id)
  WHERE sale
  GROUP BY line_items.product_id
),
viewed AS (
  SELECT product_id, count(*) AS views
  FROM page_views
  WHERE page_type = 'product_detail' AND product_id IS NOT NULL
  GROUP BY product_id
)
SELECT
  product_id,
  name,
  category_id,
  coalesce(orders, 0) AS orders,
  coalesce(units, 0) AS units,
  coalesce(revenue, 0) AS revenue,
  coalesce(views, 0) AS views
FROM sold FULL JOIN viewed USING (product_id) LEFT JOIN products USING (product_id)
ORDER BY revenue DESC, product_id
