-- Each user with the facts of orders and of sessions, joined.
WITH bought AS (
  SELECT
    user_id,
    count(*) AS orders,
    sum(total) AS revenue,
    min(timestamp) AS first_order,
    max(timestamp) AS last_order
  FROM transactions
  WHERE sale
  GROUP BY user_id
),
got AS (
  SELECT user_id, sum(line_items.quantity) AS units
  FROM transactions JOIN line_items USING (transaction_id)
  WHERE sale
  GROUP BY user_id
),
visited AS (
  SELECT
    user_id,
    count(*) AS sessions,
    sum(duration_seconds) AS session_seconds,
    count_if(conversion_status = 'converted') AS converted_sessions
  FROM sessions
  GROUP BY user_id
),
looked AS (
  SELECT user_id, count(*) AS page_views
  FROM sessions JOIN page_views USING (session_id)
  GROUP BY user_id
),
shoppers AS (
  SELECT
    user_id,
    registration_date,
    coalesce(orders, 0) AS orders,
    coalesce(units, 0) AS units,
    coalesce(revenue, 0) AS revenue,
    first_order,
    last_order,
    coalesce(sessions, 0) AS sessions,
    coalesce(page_views, 0) AS page_views,
    coalesce(session_seconds, 0) AS session_seconds,
    coalesce(converted_sessions, 0) AS converted_sessions
  FROM users LEFT JOIN bought USING (user_id) LEFT JOIN got USING (user_id)
    LEFT JOIN visited USING (user_id) LEFT JOIN looked USING (user_id)
),
ranked AS (
  SELECT
    *,
    CASE WHEN orders > 0 THEN ntile(5) OVER (PARTITION BY orders > 0 ORDER BY last_order, user_id) END AS r_score,
    CASE WHEN orders > 0 THEN ntile(5) OVER (PARTITION BY orders > 0 ORDER BY orders, user_id) END AS f_score,
    CASE WHEN orders > 0 THEN ntile(5) OVER (PARTITION BY orders > 0 ORDER BY revenue, user_id) END AS m_score,
    row_number() OVER (PARTITION BY orders > 0 ORDER BY revenue DESC, user_id) AS place,
    count(*) OVER (PARTITION BY orders > 0) AS buyers
  FROM shoppers
)
SELECT
  user_id,
  date_format(registration_date, 'yyyy-MM') AS registration_month,
  orders,
  units,
  revenue,
  first_order,
  last_order,
  sessions,
  page_views,
  session_seconds,
  converted_sessions,
  datediff((SELECT max(CAST(timestamp AS DATE)) FROM transactions), CAST(last_order AS DATE)) AS recency_days,
  r_score,
  f_score,
  m_score,
  CASE
    WHEN orders = 0 THEN 'none'
    WHEN place <= (buyers + 19) DIV 20 THEN 'platinum'
    WHEN place <= (buyers + 4) DIV 5 THEN 'gold'
    WHEN place <= (buyers + 1) DIV 2 THEN 'silver'
    ELSE 'bronze' END AS tier,
  CASE
    WHEN orders = 0 THEN NULL
    WHEN r_score >= 4 AND f_score >= 4 THEN 'champion'
    WHEN r_score = 3 AND f_score >= 4 THEN 'loyal'
    WHEN r_score <= 2 AND f_score >= 4 THEN 'at_risk'
    WHEN r_score >= 4 AND f_score = 3 THEN 'potential'
    WHEN r_score >= 4 THEN 'new'
    WHEN r_score = 3 THEN 'attention'
    ELSE 'lost' END AS segment
FROM ranked
ORDER BY user_id
