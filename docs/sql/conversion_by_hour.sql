-- How many sessions converted, by the hour of the week in which they start.
WITH counted AS (
  SELECT
    weekday(start_time) + 1 AS weekday,
    lpad(hour(start_time), 2, '0') AS hour,
    count(*) AS sessions,
    count_if(conversion_status = 'converted') AS converted
  FROM sessions
  GROUP BY 1, 2
)
SELECT
  weekday,
  hour,
  sessions,
  converted,
  ratio(converted, sessions) AS rate,
  wilson(converted, sessions).low AS ci_low,
  wilson(converted, sessions).high AS ci_high
FROM counted
ORDER BY weekday, hour
