/** Every word of the interface, in Chinese and English. `{n}` and the like are filled in. */
import { KINDS, type NodeLabel, RELATIONS, type RelationType } from '../graph-schema/schema.js';
import { EXPLORE } from './words/explore.js';
import { FILTER } from './words/filter.js';
import { FIND } from './words/find.js';
import { FRAME } from './words/frame.js';
import { LISTING } from './words/listing.js';
import { READ } from './words/read.js';
import { SAVE } from './words/save.js';

export type Language = 'zh' | 'en';

const TABLE = { ...FRAME, ...FIND, ...FILTER, ...EXPLORE, ...READ, ...LISTING, ...SAVE } as const;

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
