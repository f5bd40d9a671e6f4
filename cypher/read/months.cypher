// Statements of each month.
MATCH (e:Evidence)
WHERE e.date IS NOT NULL
RETURN substring(e.date, 0, 7) AS month, count(*) AS count
ORDER BY month
