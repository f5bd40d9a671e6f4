// Constraints of others that would bind our nodes too.
SHOW CONSTRAINTS YIELD name, labelsOrTypes
WHERE NOT name STARTS WITH 'gantu_' AND any(label IN labelsOrTypes WHERE label IN $ours)
RETURN name, labelsOrTypes AS labels
ORDER BY name
