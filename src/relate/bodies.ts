/** The place or park that a body governs or serves: 东乡市人力社保局 -> 东乡市, 东乡高新区管委会 -> 东乡高新区. */
import { placeAtStart } from './chains.js';
import type { Context } from './context.js';

/** Bodies of a place: governments, party committees, congresses and what belongs to them. */
const BODY = /(?:政府|委员会|省委|市委|县委|区委|州委|厅|局|办公室|办)$/;
const OFFICE = /(?:管理委员会|管委会|党工委)$/;

/** @returns undefined for a body that is of no place of the page, or that acts only for itself. */
export function placeOf(context: Context, body: string): string | undefined {
  if (context.kind(body) !== 'Organization') return undefined;
  const name = context.name(body).replace(/^中共/, '');
  if (OFFICE.test(name)) {
    const stem = name.replace(OFFICE, '');
    // 开发区管委会: of the page's one development zone.
    const park = context.named(stem, ['Park']) ?? context.onlyNamed(stem, 'Park');
    if (park !== undefined) return park;
  }
  return BODY.test(name) ? placeAtStart(context, name) : undefined;
}
