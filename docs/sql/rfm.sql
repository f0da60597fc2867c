-- How many buyers there are of each score of recency and frequency, and what they brought.
WITH shoppers AS (
  SELECT
    users.user_id,
    count(*) AS orders,
    sum(total) AS revenue,
    max(timestamp) AS last_order
  FROM users JOIN transactions USING (user_id)
  WHERE sale
  GROUP BY users.user_id
),
scored AS (
  SELECT
    revenue,
    ntile(5) OVER (ORDER BY last_order, user_id) AS r_score,
    ntile(5) OVER (ORDER BY orders, user_id) AS f_score
  FROM shoppers
),
cells AS (
  SELECT r_score, f_score FROM range(1, 6) AS r(r_score) CROSS JOIN range(1, 6) AS f(f_score)
)
SELECT r_score, f_score, count(revenue) AS users, coalesce(sum(revenue), 0) AS revenue
FROM cells LEFT JOIN scored USING (r_score, f_score)
GROUP BY r_score, f_score
ORDER BY r_score, f_score
