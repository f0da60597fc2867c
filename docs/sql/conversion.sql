-- How many sessions converted, by device, system, browser, referrer and time of start.
WITH visits AS (
  SELECT
    conversion_status = 'converted' AS converted,
    inline(array(
      struct(0 AS place, 'device' AS dimension, device_type AS value),
      struct(1 AS place, 'os' AS dimension, os AS value),
      struct(2 AS place, 'browser' AS dimension, browser AS value),
      struct(3 AS place, 'referrer' AS dimension, referrer AS value),
      struct(4 AS place, 'hour' AS dimension, lpad(hour(start_time), 2, '0') AS value),
      struct(5 AS place, 'weekday' AS dimension, string(weekday(start_time) + 1) AS value)))
  FROM sessions
),
counted AS (
  SELECT place, dimension, value, count(*) AS sessions, count_if(converted) AS converted
  FROM visits
  GROUP BY place, dimension, value
)
SELECT
  dimension,
  value,
  sessions,
  converted,
  ratio(converted, sessions) AS rate,
  wilson(converted, sessions).low AS ci_low,
  wilson(converted, sessions).high AS ci_high
FROM counted
ORDER BY place, value NULLS FIRST
