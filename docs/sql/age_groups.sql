-- Buyers and revenue by age on the last day of the observed period.
WITH period AS (
  SELECT max(CAST(timestamp AS DATE)) AS last FROM transactions
),
shoppers AS (
  SELECT
    users.user_id,
    birth_date,
    count(transaction_id) AS orders,
    coalesce(sum(total), 0) AS revenue
  FROM users LEFT JOIN transactions ON transactions.user_id = users.user_id AND sale
  GROUP BY users.user_id, birth_date
),
aged AS (
  SELECT
    *,
    year(last) - year(birth_date) - IF(date_format(last, 'MMdd') < date_format(birth_date, 'MMdd'), 1, 0) AS age
  FROM shoppers CROSS JOIN period
),
age_groups AS (
  SELECT * FROM VALUES
    ('under_18', -1000, 17), ('18-24', 18, 24), ('25-34', 25, 34), ('35-44', 35, 44), ('45-54', 45, 54),
    ('55-64', 55, 64), ('65+', 65, 10000), ('unknown', NULL, NULL)
  AS (age_group, youngest, oldest)
)
SELECT
  age_group,
  count(user_id) AS users,
  count_if(orders > 0) AS buyers,
  coalesce(sum(orders), 0) AS orders,
  coalesce(sum(revenue), 0) AS revenue,
  mean_amount(sum(revenue), sum(orders)) AS average_order_value
FROM age_groups LEFT JOIN aged ON age BETWEEN youngest AND oldest OR (age IS NULL AND youngest IS NULL)
GROUP BY age_group, youngest
ORDER BY youngest NULLS LAST
