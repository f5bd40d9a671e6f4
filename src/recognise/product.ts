/** Products: known ones, and what 生产, 研发, 制造 … have as their object and ends in a product's head. */
import { matchesOf } from '../matches.js';
import { type Candidate, WEIGHT } from './candidate.js';
import { isHan } from './person-name.js';
import { toldProducts } from './product-told.js';
import type { Scope } from './scope.js';

const MADE =
  /(?:生产|制造|研发|研制|开发|组装|加工|出口|交付|下线|量产|推出|供应|销售|主营|专注|提供|调试|检验|赶制|出产|盛产|主产|主打|专做|采摘|采收|种植)(?:了|出|的|着|并销售|各类|各种)?([^，。；！？：“”（）]{2,40})/gu;
/** |压电陶瓷|由甲公司供应, |减振部件|出自乙公司: what stands before who makes it. */
const MADE_BY =
  /(?<=^|[，。；：、的])([\u3400-\u9fffA-Za-z\d-]{2,14})(?=则?，?[^，。；]{0,10}由[^，。；]{2,30}(?:供应|供货|提供|生产|制造|研制)|(?:则|均)?(?:出自|产自|来自[^，。；]{0,20}(?:公司|集团)))/gu;

/** What things are made into. */
const MADE_OF =
  /^(?:面膜|棒材|板材|线材|薄膜|罐头|喇叭|壳体|咖啡|欧包|吐司|粉末|汁|干|酥|酒|膜|布|粉|酱|饼|羹|饮|纸|糖|茶|油|糕|醋)(?![\u3400-\u9fff]?[厂店业])/u;
/** Signs that an everyday thing (手机, 茶叶) is made or sold here: before it, and after it. */
const MAKES =
  /(?:生产|制造|研发|研制|组装|加工|出口|下线|量产|推出|供应|销售|主营|赶制|出产|盛产|主产|主打|专做|采摘|采收|收获|种植|年产|订单|产品|装满|满载)[^，。；]{0,8}$/u;
const IS_MADE = /^(?:产量|产值|产能|产销|生产|制造|加工|出口|订单|销量|销售|下线|丰收|种植|年产|热销|远销|畅销|走俏|总成|研发)/u;

function isMade(scope: Scope, start: number, end: number): boolean {
  return MAKES.test(scope.text.slice(Math.max(0, start - 14), start)) || IS_MADE.test(scope.text.slice(end));
}

export function recogniseProducts(scope: Scope): Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end } of scope.survey.products) {
    // 负责人|参加: what cuts into two words is a product of neither.
    if (scope.wordAt(start)!.start < start && scope.wordAt(end - 1)!.end > end) continue;
    // 六十余人|参加: its end begins a verb.
    const last = scope.wordAt(end - 1)!;
    if (last.start > start && last.end > end && last.tag.startsWith('v')) continue;
    const name = scope.text.slice(start, end);
    // 20000|人参|赛
    if (
      name === '人参' &&
      (/[\d余多万千百十近名]$/u.test(scope.text.slice(0, start)) || /^[加赛与展会观评选演训军保]/u.test(scope.text.slice(end)))
    )
      continue;
    if (scope.knowledge.lexicon.roles['everyday-product'].has(name) && !isMade(scope, start, end)) continue;
    // 荔枝|干, 电容器|纸: what is made of it.
    const to = end + (MADE_OF.exec(scope.text.slice(end, end + 3))?.[0].length ?? 0);
    const own = to > end && scope.wordAt(to - 1)!.end === to && scope.wordAt(end)!.start === end ? to : end;
    found.push({
      kind: 'Product',
      start,
      end: own,
      name: scope.text.slice(start, own),
      ids: [],
      rule: 'product-known',
      weight: WEIGHT.short,
    });
  }
  for (const match of matchesOf(MADE, scope.text)) {
    const from = match.index + match[0].length - match[1]!.length;
    for (const part of match[1]!.matchAll(/[^、和及与等]+/gu)) found.push(...madeOf(scope, from + part.index, part[0]));
  }
  found.push(...toldProducts(scope));
  for (const match of matchesOf(MADE_BY, scope.text)) found.push(...madeOf(scope, match.index, match[1]!));
  return found;
}

/** The part of an object up to its last product head: 精密覆铜板|接连下线. */
function madeOf(scope: Scope, start: number, text: string): Candidate[] {
  const { productHeads, edges } = scope.knowledge.lexicon;
  for (let end = Math.min(text.length, 14); end >= 2; end--) {
    for (const length of [4, 3, 2, 1]) {
      if (length > end || !productHeads.has(text.slice(end - length, end))) continue;
      let from = start;
      for (
        let word = scope.wordAt(from);
        word && word.end < start + end - length && (edges.has(word.text) || word.tag === 'm' || word.tag === 'q');
        word = scope.wordAt(from)
      ) {
        from = word.end;
      }
      const name = scope.text.slice(from, start + end);
      if (
        name.length < 2 ||
        name.length <= length ||
        !/[\u3400-\u9fffA-Za-z]/u.test(name) ||
        !isHan(name.slice(-1)) ||
        // 以上|零部件, 8万只|阀片: counts and halves of words.
        /^(?:以[上下内]|成|前|头茬|整车|\d)/u.test(name) ||
        /的|^[^\u3400-\u9fffA-Za-z\d]/u.test(name)
      )
        return [];
      return [{ kind: 'Product', start: from, end: start + end, name, ids: [], rule: 'product-made', weight: WEIGHT.weak }];
    }
  }
  return [];
}
