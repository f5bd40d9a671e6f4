/** The province of a page that does not say so: that of most place names on it. */
import { compareText } from '../order.js';
import type { Gazetteer } from './gazetteer.js';

/** A full name is surer than a short one, which may be a person's, a brand's or another province's. */
const FULL_NAME = 3;

/** @returns the full name of the province of most place names in the text, or null if there is none. */
export function placeVote(gazetteer: Gazetteer, text: string): string | null {
  const votes = new Map<string, number>();
  for (const hit of gazetteer.find(text)) {
    if (hit.kind !== 'Place') continue;
    const provinces = new Set(hit.ids.flatMap((id) => gazetteer.provinceOf(id)?.name ?? []));
    if (provinces.size !== 1) continue;
    const province = [...provinces][0]!;
    const full = hit.ids.some((id) => gazetteer.entry(id)?.name.length === hit.end - hit.start);
    votes.set(province, (votes.get(province) ?? 0) + (full ? FULL_NAME : 1));
  }
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return ranked[0]?.[0] ?? null;
}
