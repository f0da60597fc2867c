-- Each day from the first transaction to the last, also those without a sale.
WITH days AS (
  SELECT explode(sequence(min(CAST(timestamp AS DATE)), max(CAST(timestamp AS DATE)))) AS date
  FROM transactions
),
sold AS (
  SELECT
    CAST(timestamp AS DATE) AS date,
    count(*) AS orders,
    sum(subtotal) AS gross,
    sum(total) AS net,
    count(DISTINCT user_id) AS buyers
  FROM transactions
  WHERE sale
  GROUP BY 1
),
shipped AS (
  SELECT CAST(timestamp AS DATE) AS date, sum(line_items.quantity) AS units
  FROM transactions JOIN line_items USING (transaction_id)
  WHERE sale
  GROUP BY 1
)
SELECT
  date,
  coalesce(orders, 0) AS orders,
  coalesce(units, 0) AS units,
  coalesce(gross, 0) AS gross,
  coalesce(gross - net, 0) AS discount,
  coalesce(net, 0) AS net,
  coalesce(buyers, 0) AS buyers
FROM days LEFT JOIN sold USING (date) LEFT JOIN shipped USING (date)
ORDER BY date
