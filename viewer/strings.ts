/** Every word of the interface, in Chinese and English. `{n}` and the like are filled in. */
import { KINDS, type NodeLabel, RELATIONS, type RelationType } from '../graph-schema/schema.js';

export type Language = 'zh' | 'en';

const TABLE = {
  title: ['赣图', 'Gantu'],
  subtitle: ['省报头版知识图谱', 'A province through its front pages'],
  search: ['搜索名称、别名或拼音首字母', 'Search a name, an alias or pinyin initials'],
  searchHint: ['按 / 搜索', 'press / to search'],
  searchResults: ['搜索结果', 'Search results'],
  nothingFound: ['没有找到“{q}”', 'Nothing found for “{q}”'],
  notDrawn: ['未在图中绘出', 'not drawn'],
  pages: ['{n}版', '{n} pages'],
  pagesLong: ['见于{n}个版面', 'named on {n} pages'],
  kinds: ['实体类型', 'Kinds'],
  relations: ['关系类型', 'Relations'],
  modality: ['陈述性质', 'Stated as'],
  fact: ['事实', 'fact'],
  planned: ['计划', 'planned'],
  negated: ['否定', 'negated'],
  time: ['报道时间', 'Time of report'],
  timeFrom: ['起始时间', 'From'],
  timeTo: ['截止时间', 'To'],
  minCount: ['至少见于', 'Stated on at least'],
  alone: ['无关系的实体', 'Without facts'],
  only: ['仅看', 'only'],
  onlyThis: ['仅看{name}', 'Only {name}'],
  all: ['全部', 'all'],
  none: ['清空', 'none'],
  reset: ['重置筛选', 'Reset filters'],
  filters: ['筛选', 'Filters'],
  showing: ['显示 {n} / {all} 个实体 · {m} / {allEdges} 条关系', 'Showing {n} / {all} entities · {m} / {allEdges} relations'],
  capped: ['全图共 {all} 个实体，已载入联系最多的 {n} 个', 'The graph has {all} entities; the {n} most connected are loaded'],
  loadMore: ['载入更多', 'Load more'],
  close: ['关闭', 'Close'],
  loading: ['正在载入…', 'Loading…'],
  aliases: ['又称', 'Also'],
  codes: ['代码', 'Code'],
  official: ['公职人员', 'official'],
  focus1: ['一度邻域', '1 step'],
  focus: ['聚焦邻域', 'Focus'],
  focusOn: ['聚焦：{name}', 'Focus: {name}'],
  steps: ['{n}度', '{n}'],
  back: ['返回全图', 'Whole graph'],
  locate: ['在图中定位', 'Locate'],
  pathFrom: ['从此找路径', 'Path from here'],
  facts: ['{n}条关系', '{n} facts'],
  factsAndEvidence: ['关系与出处', 'Facts and evidence'],
  noFacts: ['没有记录到关系。', 'No facts recorded.'],
  more: ['显示其余{n}条', 'Show {n} more'],
  moreSentences: ['其余{n}处出处', '{n} more sentences'],
  fewer: ['收起', 'Show fewer'],
  undated: ['日期不详', 'undated'],
  incoming: ['被', 'by'],
  page: ['版面', 'Page'],
  rule: ['规则', 'Rule'],
  path: ['路径', 'Path'],
  findPath: ['两实体之间的路径', 'Path between two entities'],
  from: ['起点', 'From'],
  to: ['终点', 'To'],
  swap: ['对调', 'Swap'],
  noPath: ['在当前筛选下，两者之间没有路径。', 'No path between them within the current filters.'],
  pathLength: ['{n}步 · 第{i}/{all}条', '{n} steps · {i} of {all}'],
  nextPath: ['下一条', 'Next'],
  previousPath: ['上一条', 'Previous'],
  avoid: ['绕开', 'Avoid'],
  avoidThis: ['绕开{name}', 'Avoid {name}'],
  avoided: ['已绕开：', 'Avoided: '],
  chooseEnds: [
    '选择起点和终点，查看两者之间最短的关系链及其出处。',
    'Choose two entities to see the shortest chain of facts between them.',
  ],
  list: ['列表', 'List'],
  graph: ['图', 'Graph'],
  listOf: ['实体列表', 'List of entities'],
  name: ['名称', 'Name'],
  kind: ['类型', 'Kind'],
  pagesColumn: ['版面数', 'Pages'],
  degree: ['关系数', 'Facts'],
  firstLast: ['首见 – 末见', 'First – last'],
  png: ['导出图片', 'Save picture'],
  json: ['下载 JSON（可用 Gephi Lite 打开）', 'Download JSON (opens in Gephi Lite)'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fit: ['适合窗口', 'Fit'],
  language: ['English', '中文'],
  theme: ['深浅色', 'Light or dark'],
  menu: ['筛选与工具', 'Filters and tools'],
  changed: ['图已更新', 'The graph has changed'],
  reload: ['重新载入', 'Reload'],
  allAlone: ['图中的实体之间还没有关系；可勾选“无关系的实体”查看。', 'No entity has a fact yet; switch on “Without facts” to see them.'],
  empty: ['图中还没有实体。先用 gantu build 读入版面。', 'The graph is empty. Read pages with gantu build first.'],
  allHidden: ['当前筛选下没有实体。', 'The filters hide every entity.'],
  unknown: ['图中没有这个实体：{id}', 'The graph has no such entity: {id}'],
  failed: ['读取失败，请确认 gantu view 仍在运行。', 'Could not read. Is gantu view still running?'],
  retry: ['重试', 'Try again'],
  noWebgl: [
    '此浏览器未启用 WebGL，无法绘图；可在列表中浏览全部内容。',
    'WebGL is not available, so nothing can be drawn; the list shows everything.',
  ],
  stage: [
    '关系图。方向键平移，加减号缩放，0 适合窗口；按 L 打开列表视图，可用键盘浏览全部实体。',
    'The graph. Arrow keys pan, plus and minus zoom, 0 fits; L opens the list, which holds all entities.',
  ],
  legendTitle: ['图例', 'Legend'],
  article: ['文章', 'Article'],
  metric: ['指标', 'Figure'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Word = keyof typeof TABLE;

export interface Words {
  readonly language: Language;
  (word: Word, values?: Readonly<Record<string, string | number>>): string;
}

export function words(language: Language): Words {
  const column = language === 'zh' ? 0 : 1;
  const say = (word: Word, values: Readonly<Record<string, string | number>> = {}) =>
    TABLE[word][column].replace(/\{(\w+)\}/g, (_all, name: string) => format(values[name], language));
  return Object.assign(say, { language });
}

function format(value: string | number | undefined, language: Language): string {
  return typeof value === 'number' ? value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en') : (value ?? '');
}

export function kindName(kind: NodeLabel, say: Words): string {
  if (kind === 'Article') return say('article');
  if (kind === 'Metric') return say('metric');
  return say.language === 'zh' ? KINDS[kind].zh : kind;
}

/** HOLDS_POST → 任职, holds post. */
export function relationName(type: RelationType, say: Words): string {
  return say.language === 'zh' ? RELATIONS[type].zh : type.toLowerCase().replaceAll('_', ' ');
}

/** Names of the other side of a relation, for a fact read from its target. */
const PASSIVE: Partial<Record<RelationType, readonly [string, string]>> = {
  HOLDS_POST: ['任职者', 'held by'],
  LOCATED_IN: ['辖内', 'holds'],
  PART_OF: ['包括', 'includes'],
  CHAIRED: ['主持者', 'chaired by'],
  ATTENDED: ['出席者', 'attended by'],
  VISITED: ['前来调研', 'visited by'],
  ADOPTS: ['实施者', 'adopted by'],
  DEVELOPS: ['发展者', 'developed by'],
  BUILDS: ['建设者', 'built by'],
  AWARDED: ['获得者', 'awarded to'],
  PRODUCES: ['生产者', 'produced by'],
};

export function relationHeading(type: RelationType, outgoing: boolean, say: Words): string {
  const passive = outgoing ? undefined : PASSIVE[type];
  return passive ? passive[say.language === 'zh' ? 0 : 1] : relationName(type, say);
}

/** Values of keys and details that the schema writes in English; `in` is read from the target's side. */
const VALUES: Readonly<Record<string, { readonly out: readonly [string, string]; readonly in?: readonly [string, string] }>> = {
  supplies: { out: ['客户', 'supplies'], in: ['供应商', 'supplier'] },
  invests: { out: ['投资对象', 'invests in'], in: ['投资方', 'investor'] },
  cooperates: { out: ['合作', 'cooperates'] },
  signs: { out: ['签约', 'signs'] },
  issued: { out: ['出台', 'issued'], in: ['出台单位', 'issuer'] },
  implements: { out: ['落实', 'implements'], in: ['落实单位', 'implements it'] },
  current: { out: ['现任', 'current'] },
  former: { out: ['曾任', 'former'] },
  acting: { out: ['代理', 'acting'] },
  designate: { out: ['拟任', 'designate'] },
};

/** A key or detail as people read it; what is not of the schema's own words stays as printed. */
export function valueName(value: string, outgoing: boolean, say: Words): string {
  const known = Object.hasOwn(VALUES, value) ? VALUES[value] : undefined;
  if (!known) return value;
  return ((outgoing ? undefined : known.in) ?? known.out)[say.language === 'zh' ? 0 : 1];
}
