-- All users by their number of sales.
WITH shoppers AS (
  SELECT users.user_id, count(transaction_id) AS orders, coalesce(sum(total), 0) AS revenue
  FROM users LEFT JOIN transactions ON transactions.user_id = users.user_id AND sale
  GROUP BY users.user_id
),
segments AS (
  SELECT * FROM VALUES
    ('none', 0, 0), ('one_time', 1, 1), ('occasional', 2, 4), ('regular', 5, 9), ('frequent', 10, NULL)
  AS (segment, min_orders, max_orders)
)
SELECT
  segment,
  min_orders,
  max_orders,
  count(user_id) AS users,
  coalesce(sum(orders), 0) AS orders,
  coalesce(sum(revenue), 0) AS revenue
FROM segments LEFT JOIN shoppers ON orders >= min_orders AND orders <= coalesce(max_orders, orders)
GROUP BY segment, min_orders, max_orders
ORDER BY min_orders
