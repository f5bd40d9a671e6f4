/** The province of a page that does not say so: that of most place names on it. */
import { compareText } from '../order.js';
import type { Gazetteer } from './gazetteer.js';

/** A full name is surer than a short one, which may be a person's, a brand's or another province's. */
const FULL_NAME = 3;

/** What a paper is called by beside its place: 今日余干, 响水日报. */
const BESIDES = /^(?:今日|云上)|(?:新闻网|政府网|融媒体?|[日晚早]报|报|网)$/gu;

/** The divisions that a newspaper is called by: 今日余干 → 余干县; also by a word (响水日报 → 响水县). */
export function placesOfNewspaper(gazetteer: Gazetteer, newspaper: string): readonly string[] {
  const found = gazetteer.placesAt(newspaper.replace(/^(?:今日|云上)/u, ''), 0).at(-1)?.ids;
  if (found) return found;
  const stem = newspaper.replace(BESIDES, '');
  return ['县', '市', '区'].flatMap((level) =>
    gazetteer.placesAt(stem + level, 0).flatMap(({ end, ids }) => (end > stem.length ? ids : [])),
  );
}

/** 庐江报 → 安徽省. */
function provincesOf(gazetteer: Gazetteer, newspaper: string): ReadonlySet<string> {
  return new Set(placesOfNewspaper(gazetteer, newspaper).flatMap((id) => gazetteer.provinceOf(id)?.name ?? []));
}

/**
 * @param newspaper its name, whose own place comes before all that the text names.
 * @returns the full name of the province of most place names in the text, or null if there is none.
 */
export function placeVote(gazetteer: Gazetteer, text: string, newspaper: string | null = null): string | null {
  const own = newspaper === null ? new Set<string>() : provincesOf(gazetteer, newspaper);
  if (own.size === 1) return [...own][0]!;
  const votes = new Map<string, number>();
  for (const hit of gazetteer.find(text)) {
    // 召开县|委会议, 和县|政府: a county of one letter may be no name.
    if (hit.kind !== 'Place' || (hit.end - hit.start === 2 && text[hit.end - 1] === '县')) continue;
    const provinces = new Set(hit.ids.flatMap((id) => gazetteer.provinceOf(id)?.name ?? []));
    if (provinces.size !== 1) continue;
    const province = [...provinces][0]!;
    if (own.size > 1 && !own.has(province)) continue;
    const full = hit.ids.some((id) => gazetteer.entry(id)?.name.length === hit.end - hit.start);
    votes.set(province, (votes.get(province) ?? 0) + (full ? FULL_NAME : 1));
  }
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return ranked[0]?.[0] ?? null;
}
