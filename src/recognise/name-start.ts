/** Where in a walk the name begins: places and known names are true left edges, other words are as good as their stop. */
import type { PlaceLevel } from '../gazetteer/places.js';
import type { Scope } from './scope.js';
import type { Segment, Walk } from './walk.js';

export interface Start {
  readonly start: number;
  /** What makes it the edge. */
  readonly by: 'place' | 'name' | 'stop';
  /** Segments of the name before its head, left to right. */
  readonly segments: readonly Segment[];
}

/**
 * 这是|南丰县|江西|桔粟食品|有限公司 → 江西: the place nearest to the head that has something between, or touches it; a
 * place before that one belongs to the name only if it holds the other (江西省|南昌市).
 * @param within whether a brand may stand between a place and one that lies in it (广东|粤海|粤西|供水有限公司).
 * @param touch whether a place right before the head makes a name (南昌|大学) or must have a brand between.
 */
export function nameStart(scope: Scope, walk: Walk, touch: boolean, within = false): Start | undefined {
  const segments = walk.segments;
  // 赴|泸州老窖|公司: a known firm with its word behind it begins there.
  let edge = segments.findIndex((s, i) => isEdge(s) && (touch || i > 0 || s.hit?.kind === 'Enterprise'));
  if (edge < 0) {
    // 三番五次|跑|省|农业科学院: the level word opens the name of a body.
    const level = segments.findIndex((s) => /^[省市]$/u.test(s.text));
    if (level >= 0 && level < segments.length - 1)
      return { start: segments[level]!.start, by: 'place', segments: segments.slice(0, level + 1).reverse() };
    const last = segments.at(-1);
    // 省|海洋经济发展厅: the level word stands for the place.
    const by = last && LEVEL_WORD.test(last.text) ? 'place' : 'stop';
    return last && { start: last.start, by, segments: [...segments].reverse() };
  }
  for (let next = leftOf(scope, segments, edge); next !== undefined; next = leftOf(scope, segments, edge)) edge = next;
  if (within) edge = holderOf(scope, segments, edge) ?? edge;
  const first = segments[edge]!;
  return { start: first.start, by: first.type === 'place' ? 'place' : 'name', segments: segments.slice(0, edge + 1).reverse() };
}

/** The place to the left that belongs to the name too: 江西省|南昌市, 平湖|·|青田, 深圳|-|汕尾, 揭阳|大|南海. */
function leftOf(scope: Scope, segments: readonly Segment[], edge: number): number | undefined {
  const [left, beyond] = [segments[edge + 1], segments[edge + 2]];
  if (!left) return undefined;
  if (continues(scope, left, segments[edge]!)) return edge + 1;
  // 漳浦|台湾|农民创业园: whose people it is for.
  if (left.type === 'place' && segments[edge]!.text === '台湾') return edge + 1;
  if (beyond?.type !== 'place' || segments[edge]!.type !== 'place') return undefined;
  // 大|南海: a word of size makes another name of a short one.
  const joins = /^[·\-－–—]$/u.test(left.text) || (/^[大小]$/u.test(left.text) && !UNIT_END.test(segments[edge]!.text));
  return joins ? edge + 2 : undefined;
}

/** Characters of a brand between two places of one name. */
const BRAND = 4;

/** 广东|粤海|粤西, 四川省|丹丹|郫县: behind a brand, the province that holds the place which the name goes on with. */
function holderOf(scope: Scope, segments: readonly Segment[], edge: number): number | undefined {
  const inner = segments[edge]!;
  if (inner.type !== 'place' || !inner.hit) return undefined;
  const { gazetteer } = scope.knowledge;
  for (let i = edge + 1, length = 0; i < segments.length; i++) {
    const { type, text, tag, hit } = segments[i]!;
    if (type === 'place' && length > 0) {
      const holds = hit!.ids.some(
        (above) =>
          // 阿坝县|净土|阿坝: the county once more by its short name.
          text.startsWith(inner.text) ||
          inner.hit!.ids.some((id) => id !== above && gazetteer.level(above) === 'province' && gazetteer.isWithin(id, above)),
      );
      if (holds) return i;
    }
    length += text.length;
    if (type === 'name' || type === 'group' || /^(v|d|a|p|c|u|r|m)/.test(tag) || length > BRAND) return undefined;
  }
  return undefined;
}

const isEdge = (segment: Segment) => segment.type === 'place' || segment.type === 'name';

/** 赣州市|: says where a firm is as often as it opens its name. */
const UNIT_END = /(?:[省市县区盟旗镇乡]|自治州)$/u;
/** 有限公司 with the letters of brand and trade that stand before it. */
const LEGAL_NAME = /^[\u3400-\u9fff]{0,8}?(?:（集团）|（控股）)?(?:股份|集团|控股)?有限(?:责任)?公司/u;
const LEGAL_WITHIN = 20;

/** Larger first. */
const SIZES: readonly PlaceLevel[] = ['province', 'city', 'county', 'township', 'other'];
const LEVEL_WORD = /^[省市县区]$/;

/** Whether the left one belongs to the right one's name: a place that holds it, 国网 before 上饶. */
function continues(scope: Scope, left: Segment, right: Segment): boolean {
  if (!left.hit || !right.hit) return false;
  // 国网|上饶|供电公司, 四川大学|眉山|校区
  if (left.type === 'name') return right.type === 'place' && left.hit.kind !== 'Park';
  if (left.type !== 'place') return false;
  // 抚州|比亚迪|实业有限公司, 宜春|赣锋锂业|有限公司: a firm of the known one's brand, by its legal name.
  if (
    right.hit.kind === 'Enterprise' &&
    !UNIT_END.test(left.text) &&
    LEGAL_NAME.test(scope.text.slice(right.end, right.end + LEGAL_WITHIN))
  )
    return true;
  const { gazetteer } = scope.knowledge;
  // 揭阳|滨海新区: what is smaller lies in what stands before it, known there or not; 南丰县|江西 is two things.
  if (right.type === 'place' && SIZES.indexOf(gazetteer.level(left.hit.ids[0]!)) < SIZES.indexOf(gazetteer.level(right.hit.ids[0]!)))
    return true;
  return right.hit.ids.some((id) => left.hit!.ids.some((above) => above !== id && gazetteer.isWithin(id, above)));
}

/** Whether words make a name: not all of them everyday modifiers, numbers or edges. */
export function isProper(scope: Scope, segments: readonly Segment[]): boolean {
  const { generic, edges } = scope.knowledge.lexicon;
  const words = segments.filter((s) => s.type === 'word');
  if (words.length < segments.length) return true;
  const whole = segments.map((s) => s.text).join('');
  if (generic.has(whole)) return false;
  return words.some((s) => !generic.has(s.text) && !edges.has(s.text) && s.tag !== 'm' && s.tag !== 'mq');
}
