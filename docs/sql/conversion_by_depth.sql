-- How many sessions converted, by their number of page views.
WITH visits AS (
  SELECT sessions.session_id, any_value(conversion_status) = 'converted' AS converted, count(view) AS views
  FROM sessions LEFT JOIN page_views USING (session_id)
  GROUP BY sessions.session_id
),
depths AS (
  SELECT * FROM VALUES ('0', 0, 0), ('1', 1, 1), ('2-3', 2, 3), ('4-7', 4, 7), ('8-15', 8, 15), ('16+', 16, NULL)
  AS (page_views, least, most)
),
counted AS (
  SELECT depths.page_views, least, count(session_id) AS sessions, count_if(converted) AS converted
  FROM depths LEFT JOIN visits ON views >= least AND views <= coalesce(most, views)
  GROUP BY depths.page_views, least
)
SELECT
  page_views,
  sessions,
  converted,
  ratio(converted, sessions) AS rate,
  wilson(converted, sessions).low AS ci_low,
  wilson(converted, sessions).high AS ci_high
FROM counted
ORDER BY least
