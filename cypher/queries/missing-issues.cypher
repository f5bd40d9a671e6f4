// topic: pages
// title.zh: 缺哪些日期的报纸
// title.en: Coverage by date: which issues are missing
// description.zh: 每份报纸在首末两版之间没有版面的日子：从哪天到哪天，缺多少期。
// description.en: For each newspaper the days between its first and last page that have none: from when to when, and how many issues.
// step: missing
// param from: date = ""
// param.from.zh: 从哪天起（默认为第一版）
// param.from.en: from that day on (default: the first page)
// param to: date = ""
// param.to.zh: 到哪天为止（默认为最后一版）
// param.to.en: up to that day (default: the last page)
// param every: number = 1
// param.every.zh: 几天一期
// param.every.en: days from issue to issue
// example: from=2026-01-01
MATCH (g:Page)
WHERE g.date IS NOT NULL
RETURN DISTINCT coalesce(g.newspaper, '') AS newspaper, coalesce(g.province, '') AS province, g.date AS date
ORDER BY newspaper, province, date
