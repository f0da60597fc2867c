-- Buyers by their place in the ranking by revenue, and the users without a sale.
WITH shoppers AS (
  SELECT users.user_id, count(transaction_id) AS orders, coalesce(sum(total), 0) AS revenue
  FROM users LEFT JOIN transactions ON transactions.user_id = users.user_id AND sale
  GROUP BY users.user_id
),
ranked AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY orders > 0 ORDER BY revenue DESC, user_id) AS place,
    count(*) OVER (PARTITION BY orders > 0) AS buyers
  FROM shoppers
),
tiered AS (
  SELECT *, CASE
    WHEN orders = 0 THEN 'none'
    WHEN place <= (buyers + 19) DIV 20 THEN 'platinum'
    WHEN place <= (buyers + 4) DIV 5 THEN 'gold'
    WHEN place <= (buyers + 1) DIV 2 THEN 'silver'
    ELSE 'bronze' END AS tier
  FROM ranked
),
tiers AS (
  SELECT * FROM VALUES ('platinum', 1), ('gold', 2), ('silver', 3), ('bronze', 4), ('none', 5) AS (tier, number)
)
SELECT
  tier,
  count(user_id) AS users,
  coalesce(sum(orders), 0) AS orders,
  coalesce(sum(revenue), 0) AS revenue,
  ratio(coalesce(sum(revenue), 0), sum(coalesce(sum(revenue), 0)) OVER ()) AS revenue_share,
  mean_amount(sum(revenue), sum(orders)) AS average_order_value,
  CASE WHEN tier <> 'none' THEN min(revenue) END AS min_revenue
FROM tiers LEFT JOIN tiered USING (tier)
GROUP BY tier, number
ORDER BY number
