-- All transactions by status.
SELECT
  status,
  count(*) AS orders,
  ratio(count(*), sum(count(*)) OVER ()) AS share,
  sum(subtotal) AS gross,
  sum(total) AS net
FROM transactions
GROUP BY status
ORDER BY orders DESC, status
