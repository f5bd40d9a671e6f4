// topic: chains
// title.zh: 关于产业集群
// title.en: What is said of clusters
// description.zh: 报道说到产业集群的一切：级别、所在、成员、数字。
// description.en: All that pages say of clusters: tier, place, members, figures.
// param cluster: string = ""
// param.cluster.zh: 产业集群
// param.cluster.en: the cluster
// example: cluster=鹰潭市余江区眼镜产业集群
MATCH (c:Cluster)-[r]-(o)
WHERE ($cluster = '' OR $cluster IN [c.id, c.name] + c.aliases) AND type(r) <> 'MENTIONED_IN'
MATCH (e:Evidence {fact: r.id})
RETURN DISTINCT c.name AS cluster, type(r) AS relation, coalesce(o.name, o.indicator) AS other, o.value AS value, o.unit AS unit, coalesce(o.to, o.period) AS period, e.date AS date, e.sentence AS sentence, e.page AS page, r.id AS _fact
ORDER BY cluster, relation, other, coalesce(period, ''), coalesce(value, 0), coalesce(unit, ''), coalesce(date, '') DESC, page, sentence
