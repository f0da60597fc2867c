-- How many users of each month of registration buy in the months after.
WITH period AS (
  SELECT min(CAST(timestamp AS DATE)) AS first, max(CAST(timestamp AS DATE)) AS last FROM transactions
),
members AS (
  SELECT user_id, CAST(trunc(registration_date, 'month') AS DATE) AS cohort
  FROM users CROSS JOIN period
  WHERE trunc(registration_date, 'month') <= last
),
grid AS (
  SELECT cohort, users, posexplode(sequence(cohort, trunc(last, 'month'), INTERVAL 1 MONTH)) AS (month_index, month)
  FROM (SELECT cohort, count(*) AS users FROM members GROUP BY cohort) CROSS JOIN period
),
active AS (
  SELECT
    cohort,
    trunc(timestamp, 'month') AS month,
    count(DISTINCT user_id) AS active_users,
    count(*) AS orders,
    sum(total) AS revenue
  FROM transactions JOIN members USING (user_id)
  WHERE sale
  GROUP BY cohort, trunc(timestamp, 'month')
),
observed AS (
  SELECT grid.*, active_users, orders, revenue, CASE
    WHEN last_day(month) < first THEN 'none'
    WHEN month >= first AND last_day(month) <= last THEN 'full'
    ELSE 'partial' END AS observed
  FROM grid CROSS JOIN period LEFT JOIN active USING (cohort, month)
)
SELECT
  date_format(cohort, 'yyyy-MM') AS cohort,
  month_index,
  users,
  CASE WHEN observed <> 'none' THEN coalesce(active_users, 0) END AS active_users,
  CASE WHEN observed <> 'none' THEN coalesce(orders, 0) END AS orders,
  CASE WHEN observed <> 'none' THEN coalesce(revenue, 0) END AS revenue,
  CASE WHEN observed <> 'none' THEN ratio(coalesce(active_users, 0), users) END AS retention,
  observed
FROM observed
ORDER BY cohort, month_index
