// Corrections that stored pages had something for.
MATCH (p:Page)
WHERE p.corrected IS NOT NULL
UNWIND p.corrected AS correction
RETURN DISTINCT correction
