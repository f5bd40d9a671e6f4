/** Firms without a legal form: 湖南|湘叶|茶业, 浏阳|净火|化工; without a place only where a firm's deed or post follows: 骐泽车桥|总裁. */
import { type Candidate, WEIGHT } from './candidate.js';
import type { Scope } from './scope.js';

/** Characters between the place, or the break, and the word of trade. */
const BRAND_LONGEST = 5;
const BRAND_SHORTEST = 2;
/** The name goes on, or is no firm's: 茶业有限公司, 化工产业. */
const GOES_ON = /^(有限|股份|集团|公司|控股|产业|行业|企业|园|基地|项目|学院|大学|协会|工程|设备|产品|技术|中心|专业|大会|博览|小镇|强|之)/;
/** What firms do, and who speaks for them. */
const DEED =
  /^(供应|投资|中标|牵头|研发|自主研发|生产|入选|获评|签约|上市|投产|完成|宣布|推出|负责人|相关负责人|展出|等企业|等公司|的(生产)?车间|员工|工人|车间)/;

export function recogniseTrades(scope: Scope): Candidate[] {
  const hits = scope.knowledge.lexicon.trades.all(scope.text);
  const ends = new Map<number, number>();
  for (const { start, end } of hits) if (!ends.has(end)) ends.set(end, start);
  return [...ends].flatMap(([end, start]): Candidate[] => {
    if (GOES_ON.test(scope.text.slice(end, end + 3)) || hits.some((h) => h.start <= start && h.end > end) || !endsName(scope, end))
      return [];
    const brand = brandBefore(scope, start);
    if (!brand) return [];
    const text = scope.text.slice(brand.start, end);
    if (scope.knowledge.gazetteer.named(text).length > 0) return [];
    const post = scope.knowledge.lexicon.posts.at(scope.text, end).some(({ values }) => values.some((p) => p.slot === 'head'));
    if (!brand.place && !post && !DEED.test(scope.text.slice(end, end + 6))) return [];
    const weight = brand.place ? WEIGHT.grammar : WEIGHT.weak;
    return [
      {
        kind: 'Enterprise',
        start: brand.start,
        end,
        name: text,
        ids: [],
        rule: brand.place ? 'enterprise-trade-place' : 'enterprise-trade',
        weight,
      },
    ];
  });
}

/** A run that jieba does not know, from a place or a break to the word of trade. */
function brandBefore(scope: Scope, end: number): { start: number; place: boolean } | undefined {
  const { edges } = scope.knowledge.lexicon;
  let at = end;
  let unknown = false;
  while (at > 0 && end - at <= BRAND_LONGEST) {
    const place = at < end ? scope.placeEndingAt(at) : undefined;
    if (place) return unknown && end - at >= BRAND_SHORTEST ? { start: place.start, place: true } : undefined;
    if (!/[\u3400-\u9fff]/u.test(scope.text[at - 1]!) || scope.personEnds.has(at)) break;
    const word = scope.wordAt(at - 1)!;
    const part = scope.text.slice(word.start, at);
    const edge = edges.get(part);
    if ((edge !== undefined && edge !== 'soft') || part.length > 3) break;
    if (part.length > 1 && word.tag !== 'x' && !word.tag.startsWith('nr')) return undefined;
    unknown ||= word.tag === 'x' || part.length === 1;
    at = word.start;
  }
  const length = end - at;
  return unknown && length >= BRAND_SHORTEST && length <= 3 ? { start: at, place: false } : undefined;
}

/** Whether the word after is no noun that the name would go on with. */
function endsName(scope: Scope, end: number): boolean {
  const word = scope.wordAt(end - 1)!;
  if (word.end > end) return false;
  const next = scope.wordAt(end);
  if (!next || !/[\u3400-\u9fff]/u.test(next.text)) return true;
  return (
    /^(v|p|d|c|u|m|t|f|r)/.test(next.tag) ||
    scope.knowledge.lexicon.posts.at(scope.text, end).length > 0 ||
    scope.knowledge.lexicon.edges.has(next.text)
  );
}
