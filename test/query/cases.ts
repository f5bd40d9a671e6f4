/**
 * What the pack must say of test/query/pages, written by reading those pages. A row holds the columns named, parted by
 * blanks-bar-blanks; a missing value is -, a list stands in brackets.
 */
export interface Case {
  readonly query: string;
  /** As after --param. */
  readonly given: string;
  readonly columns: string;
  readonly rows: readonly string[];
}

const c = (query: string, given: string, columns: string, ...rows: string[]): Case => ({ query, given, columns, rows });

const LANYU = '江西澜屿新材料股份有限公司';
const LISHI = '江西砺石电子有限公司';
const YUNFAN = '九江云帆显示科技有限公司';
const PARK = '江西湖口高新技术产业园区';
const PLAN = '江西省制造业重点产业链现代化建设“1269”行动计划（2023—2026年）';
const MEETING = '全省电子信息产业链推进会';
const SESSION = '江西省第十四届人民代表大会常务委员会第十九次会议';
const RULES = '《湖口县支持绿色制造若干措施》';
const BILL = '《江西省绿色制造促进条例（草案）》';
const REVENUE = '规模以上工业企业营业收入';
const CLUSTER = '湖口县铜箔产业集群';
const TIER = '国家中小企业特色产业集群';

export const CASES: readonly Case[] = [
  // ---- persons
  c(
    'posts',
    'of=湖口县 office=县长',
    'person tenure date sentence',
    '沈砚秋 | former | 2025-06-20 | 本报湖口讯（记者贺知微）6月18日，湖口县召开领导干部会议，九江市委决定：沈砚秋任湖口县委书记，不再担任湖口县县长。',
    '罗承志 | acting | 2025-06-20 | 罗承志任湖口县代县长。',
    `沈砚秋 | current | 2025-03-03 | 湖口县县长沈砚秋到${LANYU}调研，察看生产线。`,
  ),
  c(
    'career',
    'person=沈砚秋',
    'office of tenure first pages date',
    '县长 | 湖口县 | former | 2025-03-03 | 2 | 2025-06-20',
    '书记 | 湖口县 | current | 2025-06-20 | 2 | 2025-06-24',
  ),
  c('post-holders', 'office=县长 of=湖口县', 'person tenure status date', '罗承志 | acting | assumed | 2025-06-20'),
  c('post-holders', 'office=县长 of=湖口县 date=2025-03-04', 'person tenure status', '沈砚秋 | current | assumed'),
  c(
    'personnel-changes',
    'from=2025-06-01 to=2025-06-30',
    'person office of from date sentence',
    '罗承志 | 县长 | 湖口县 | 沈砚秋 | 2025-06-20 | 罗承志任湖口县代县长。',
  ),
  c('personnel-changes', 'to=2025-06-19', 'person'),
  c('personnel-changes', 'from=2025-06-21', 'person'),
  c(
    'visits',
    `place=${LANYU}`,
    'person along date page',
    '何若川 | [沈砚秋] | 2025-03-01 | 2025-03-03',
    '沈砚秋 | [何若川] | 2025-03-01 | 2025-03-03',
  ),
  c('visits', `person=沈砚秋 place=${LISHI}`, 'visited along date', `${LISHI} | [] | 2025-06-23`),
  c(
    'meetings',
    '',
    'meeting person part date',
    `${MEETING} | 顾北辰 | CHAIRED | 2025-03-03`,
    `${MEETING} | 温如玉 | ATTENDED | 2025-03-03`,
  ),
  // The reporter of two pages, and the county's head of three.
  c('namesakes', '', 'name pages posts last', '沈砚秋 | 2 | [] | 2025-06-20', '沈砚秋 | 3 | [湖口县书记 湖口县县长] | 2025-06-24'),

  // ---- enterprises, parks, bodies
  c('park-enterprises', `park=${PARK}`, 'enterprise date', `${LANYU} | 2025-03-03`, `${LISHI} | 2025-06-24`),
  c('place-enterprises', 'place=湖口县', 'place enterprise through', `湖口县 | ${LANYU} | ${PARK}`, `湖口县 | ${LISHI} | ${PARK}`),
  c(
    'place-enterprises',
    'place=九江市',
    'place enterprise through',
    `湖口县 | ${LANYU} | ${PARK}`,
    `湖口县 | ${LISHI} | ${PARK}`,
    `瑞昌市 | ${YUNFAN} | 瑞昌市`,
  ),
  c('place-enterprises', 'place=赣州市', 'enterprise'),
  c('chain-enterprises', 'chain=电子信息产业', 'enterprise relation date', `${YUNFAN} | DEVELOPS | 2025-06-24`),
  c('located', 'kind=Park', 'name place date', `${PARK} | 湖口县 | 2025-06-24`),
  c(
    'supply-chain',
    `name=${LISHI}`,
    'side level supplier buyer',
    `upstream | 1 | ${LANYU} | ${LISHI}`,
    `downstream | 1 | ${LISHI} | ${YUNFAN}`,
  ),
  c(
    'supply-chain',
    `name=${YUNFAN}`,
    'side level supplier buyer',
    `upstream | 1 | ${LISHI} | ${YUNFAN}`,
    `upstream | 2 | ${LANYU} | ${LISHI}`,
  ),
  c('supply-chain', `name=${YUNFAN} depth=1`, 'side level supplier', `upstream | 1 | ${LISHI}`),
  c('supply-chain', `name=${YUNFAN} direction=downstream`, 'supplier'),
  c('partners', 'nature=signs', 'first second sentence', `${LISHI} | 九江学院 | ${LISHI}与九江学院签订合作协议。`),
  // Each sentence is a row: of what its project makes, and of what it supplies.
  c(
    'products',
    '',
    'by product date',
    `${LANYU} | 电解铜箔 | 2025-03-03`,
    `${LANYU} | 电解铜箔 | 2025-03-03`,
    `${LISHI} | 柔性线路板 | 2025-03-03`,
  ),
  c('parts', 'part=有色金属产业', 'whole part date', `${PLAN} | 有色金属产业 | 2025-03-03`),
  c(
    'system-bodies',
    '',
    'body person office sentence',
    '江西省商务厅 | 柳闻笛 | 厅长 | 省商务厅厅长柳闻笛说，全省将支持外贸企业。',
    `九江市商务局 | 温如玉 | 局长 | 九江市商务局局长温如玉出席${MEETING}。`,
  ),

  // ---- chains and clusters
  c(
    'plan-chains',
    'chain=电子信息产业',
    'relation other kind date',
    `DEVELOPS | ${YUNFAN} | Enterprise | 2025-06-24`,
    // The plan's list of chains, and 全省电子信息产业链推进会: headline and two sentences.
    ...Array(4).fill('DEVELOPS | 江西省 | Place | 2025-03-03'),
    // Headline and text.
    'DEVELOPS | 湖口县 | Place | 2025-06-24',
    'DEVELOPS | 湖口县 | Place | 2025-06-24',
    'HOLDS_POST | 顾北辰 | Person | 2025-03-03',
    `PART_OF | ${PLAN} | Programme | 2025-03-03`,
  ),
  c(
    'clusters',
    '',
    'cluster relation other',
    `${CLUSTER} | AWARDED | ${TIER}`,
    `${CLUSTER} | DEVELOPS | 湖口县`,
    `${CLUSTER} | LOCATED_IN | 湖口县`,
  ),
  c('cluster-tiers', 'tier=国家 place=九江市', 'cluster tier year place', `${CLUSTER} | ${TIER} | 2024 | [湖口县]`),
  c('cluster-tiers', 'place=赣州市', 'cluster'),
  c('chain-leaders', '', 'chain person office date', '电子信息产业 | 顾北辰 | 链长 | 2025-03-03'),
  c(
    'industries',
    'industry=电子信息产业 place=湖口县',
    'developer sentence',
    '湖口县 | 湖口县加快发展电子信息产业',
    '湖口县 | 湖口县大力发展电子信息产业，实施“1269”行动计划。',
  ),

  // ---- projects, figures, honours
  c(
    'projects',
    '',
    'by project amount yuan',
    `${LANYU} | 年产3万吨电解铜箔项目 | 12亿元 | 1200000000`,
    `${LISHI} | 柔性线路板项目 | 3.5亿元 | 350000000`,
  ),
  c('projects', 'min=1000000000 place=湖口县', 'by', LANYU),
  c('projects', `by=${LISHI}`, 'project', '柔性线路板项目'),
  c('projects', 'place=瑞昌市', 'project'),
  c(
    'figures',
    'of=湖口县',
    'indicator value unit from to change growth date',
    `${REVENUE} | 300 | 亿元 | 2023-01-01 | 2023-12-31 | - | - | 2025-03-05`,
    // 330.6 and 328 against 300.
    `${REVENUE} | 330.6 | 亿元 | 2024-01-01 | 2024-12-31 | +10.2% | 10.2 | 2025-03-03`,
    `${REVENUE} | 328 | 亿元 | 2024-01-01 | 2024-12-31 | - | 9.3 | 2025-06-20`,
  ),
  c(
    'contradictions',
    '',
    'case of indicator value unit to page',
    `1 | 湖口县 | ${REVENUE} | 330.6 | 亿元 | 2024-12-31 | 2025-03-03`,
    `1 | 湖口县 | ${REVENUE} | 328 | 亿元 | 2024-12-31 | 2025-06-20`,
  ),
  c(
    'honours',
    'place=湖口县',
    'name kind honour year',
    `${LANYU} | Enterprise | 国家级绿色工厂 | 2025`,
    `${CLUSTER} | Cluster | ${TIER} | 2024`,
  ),
  c('honours', 'year=2024', 'name', CLUSTER),

  // ---- programmes and bills
  c('programmes', `programme=“1269”行动计划`, 'programme by role', `${PLAN} | 湖口县 | implements`),
  c(
    'place-programmes',
    'place=湖口县',
    'programme role issuers level',
    `${RULES} | issued | [湖口县] | county`,
    `${RULES} | issued | [湖口县] | county`,
    `${PLAN} | implements | [] | province`,
  ),
  c('measures', '', 'of measure value unit yuan date', '国家级绿色工厂 | 奖励 | 100 | 万元 | 1000000 | 2025-03-05'),
  c('bills', `meeting=${SESSION}`, 'session bill sentence', `${SESSION} | ${BILL} | 会议审议了${BILL}。`),

  // ---- the network
  c('about', 'name=瑞昌市', 'relation outgoing other date', `LOCATED_IN | false | ${YUNFAN} | 2025-06-24`),
  c(
    'path',
    'a=何若川 b=瑞昌市',
    'step from relation outgoing to page',
    `1 | 何若川 | VISITED | true | ${LANYU} | 2025-03-03`,
    `2 | ${LANYU} | PARTNERS_WITH | true | ${LISHI} | 2025-03-03`,
    `3 | ${LISHI} | PARTNERS_WITH | true | ${YUNFAN} | 2025-03-03`,
    `4 | ${YUNFAN} | LOCATED_IN | true | 瑞昌市 | 2025-06-24`,
  ),
  c('path', 'a=何若川 b=瑞昌市 depth=3', 'step'),
  c('path', 'a=何若川 b=柳闻笛', 'step'),
  c(
    'in-common',
    `a=何若川 b=${LISHI}`,
    'common name relation outgoing key',
    `${LANYU} | 何若川 | VISITED | true | `,
    `${LANYU} | ${LISHI} | PARTNERS_WITH | false | supplies`,
  ),
  // Two pairs that nothing joins: each has a quarter of the rank.
  c(
    'central',
    'from=2025-03-05 to=2025-03-05',
    'name pagerank degree',
    `${RULES} | 0.25 | 1`,
    '柳闻笛 | 0.25 | 1',
    '江西省商务厅 | 0.25 | 1',
    '湖口县 | 0.25 | 1',
  ),
  // The twelve industries of its plan, and its vice-governor.
  c('central', 'kind=Place top=1', 'name degree', '江西省 | 13'),
  // Two articles name the firm, three the person, four the county: 2 of 3, and 2 of 4.
  c(
    'co-mentions',
    `name=${LANYU} kind=Person top=1`,
    'other articles strength sentence',
    `沈砚秋 | 2 | 0.667 | 湖口县县长沈砚秋到${LANYU}调研，察看生产线。`,
  ),
  c('least-supported', 'relation=PRODUCES', 'source target pages', `${LISHI} | 柔性线路板 | 1`, `${LANYU} | 电解铜箔 | 1`),

  // ---- pages and coverage
  c(
    'page',
    'page=2025-03-05',
    'source relation key target value unit',
    `湖口县 | ADOPTS | issued | ${RULES} | - | -`,
    '许明澈 | AUTHORED | 通讯员 | 湖口县出台措施支持绿色制造 | - | -',
    '国家级绿色工厂 | REPORTS |  | 奖励 | 100 | 万元',
    `湖口县 | ADOPTS | issued | ${RULES} | - | -`,
    `湖口县 | REPORTS |  | ${REVENUE} | 300 | 亿元`,
    '柳闻笛 | HOLDS_POST | 厅长 | 江西省商务厅 | - | -',
  ),
  c(
    'what-is-new',
    'to=2025-03-05 days=1',
    'source relation target fresh',
    `柳闻笛 | HOLDS_POST | 江西省商务厅 | [柳闻笛 江西省商务厅]`,
    `湖口县 | ADOPTS | ${RULES} | [${RULES}]`,
    `湖口县 | ADOPTS | ${RULES} | [${RULES}]`,
  ),
  c('mentions', 'name=九江学院', 'article times sentence', `湖口县加快发展电子信息产业 | 1 | ${LISHI}与九江学院签订合作协议。`),
  c('sentences', 'text=一次性', 'source relation target', '国家级绿色工厂 | REPORTS | 奖励', `湖口县 | ADOPTS | ${RULES}`),
  c('authors', 'person=许明澈', 'role article date', '通讯员 | 湖口县出台措施支持绿色制造 | 2025-03-05'),
  c(
    'reporters',
    'place=湖口县',
    'person articles first date',
    '贺知微 | 3 | 2025-03-03 | 2025-06-24',
    '许明澈 | 1 | 2025-03-05 | 2025-03-05',
  ),
  c(
    'coverage',
    'place=九江市',
    'place pages articles first last',
    '湖口县 | 4 | 4 | 2025-03-03 | 2025-06-24',
    '九江市 | 2 | 3 | 2025-03-03 | 2025-06-20',
    '瑞昌市 | 1 | 1 | 2025-06-24 | 2025-06-24',
  ),
  c(
    'missing-issues',
    '',
    'newspaper from to issues',
    '江西日报 | 2025-03-04 | 2025-03-04 | 1',
    // The rest of March, April, May, 19 days of June: 26 + 30 + 31 + 19.
    '江西日报 | 2025-03-06 | 2025-06-19 | 106',
    '江西日报 | 2025-06-21 | 2025-06-23 | 3',
  ),
  c('missing-issues', 'from=2025-06-20 to=2025-06-25 every=2', 'from to issues', '2025-06-22 | 2025-06-22 | 1'),
];
