/** Who, what and where in one line, from an entity's facts. */

import type { Language } from '../../graph-schema/words.js';
import { relationName, valueName } from '../../graph-schema/words.js';
import { compareText } from '../order.js';
import type { EntityView, FactView } from '../serve/types.js';
import { type Post, postsOf } from './posts.js';

/** Posts and places told. */
const MOST = 2;

function postText({ office, other, standing, last }: Post, language: Language): string {
  const name = language === 'zh' ? `${other.label}${office}` : `${office}, ${other.label}`;
  const notes = [standing === 'current' ? '' : valueName(standing, true, language), last ?? ''].filter((note) => note !== '');
  if (notes.length === 0) return name;
  return language === 'zh' ? `${name}（${notes.join('，')}）` : `${name} (${notes.join(', ')})`;
}

/** Posts in office by the last report, the newest first; if there is none, the last one left. */
function posts(facts: readonly FactView[], language: Language): string[] {
  const newest = postsOf(facts, true).sort((a, b) => compareText(b.last ?? '', a.last ?? '') || b.pages - a.pages);
  const now = newest.filter(({ standing }) => standing !== 'former');
  return (now.length > 0 ? now.slice(0, MOST) : newest.slice(0, 1)).map((post) => postText(post, language));
}

/** The most stated facts of a type, as 位于江西省、南昌市. */
function stated(facts: readonly FactView[], type: FactView['type'], language: Language): string[] {
  const own = facts
    .filter((fact) => fact.type === type && fact.outgoing && fact.modality === 'fact')
    .sort((a, b) => b.count - a.count || compareText(b.last ?? '', a.last ?? '') || compareText(a.id, b.id))
    .slice(0, MOST)
    .map(({ other }) => other.label);
  if (own.length === 0) return [];
  return [language === 'zh' ? `${relationName(type, language)}${own.join('、')}` : `${relationName(type, language)} ${own.join(', ')}`];
}

/** '' where the facts say nothing of it. */
export function brief({ kind, facts }: EntityView, language: Language): string {
  const parts =
    kind === 'Person'
      ? posts(facts, language)
      : [...stated(facts, 'LOCATED_IN', language), ...stated(facts, 'PART_OF', language), ...stated(facts, 'PRODUCES', language)];
  return parts.join(language === 'zh' ? '；' : '; ');
}
