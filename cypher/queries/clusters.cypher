// title: 产业集群的级别、所在和规模 Clusters: tier, place, size
// description: What pages say of clusters: honours (the tier), places, members, figures; with the sentence.
// param cluster: string = "" the cluster's name or an alias
MATCH (c:Cluster)-[r]-(o)
WHERE ($cluster = '' OR c.name = $cluster OR $cluster IN c.aliases) AND type(r) <> 'MENTIONED_IN'
MATCH (e:Evidence {fact: r.id})
RETURN c.name AS cluster, type(r) AS relation, coalesce(o.name, o.indicator) AS other, o.value AS value, o.unit AS unit, e.date AS date, e.sentence AS sentence, e.page AS page
ORDER BY cluster, relation, other, date DESC, page, sentence
