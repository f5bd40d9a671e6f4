/** Names of kinds, relations and the schema's own values, as people read them, in Chinese and in English. */
import { KINDS, type NodeLabel, RELATIONS, type RelationType } from './schema.js';

export type Language = 'zh' | 'en';

type Named = readonly [zh: string, en: string];

const inLanguage = (named: Named, language: Language): string => named[language === 'zh' ? 0 : 1];

const OTHER_LABELS: Readonly<Record<'Article' | 'Metric', Named>> = { Article: ['文章', 'Article'], Metric: ['指标', 'Figure'] };

export function kindName(kind: NodeLabel, language: Language): string {
  if (kind === 'Article' || kind === 'Metric') return inLanguage(OTHER_LABELS[kind], language);
  return language === 'zh' ? KINDS[kind].zh : kind;
}

/** HOLDS_POST → 任职, holds post. */
export function relationName(type: RelationType, language: Language): string {
  return language === 'zh' ? RELATIONS[type].zh : type.toLowerCase().replaceAll('_', ' ');
}

/** Names of the other side of a relation, for a fact read from its target. */
const PASSIVE: Partial<Record<RelationType, Named>> = {
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

/** As the heading over facts of one relation and side: 任职, or 任职者 from the side of the body. */
export function relationHeading(type: RelationType, outgoing: boolean, language: Language): string {
  const passive = outgoing ? undefined : PASSIVE[type];
  return passive ? inLanguage(passive, language) : relationName(type, language);
}

/** Values that the schema and the pack's answers write in English; `in` is read from the target's side. */
const VALUES: Readonly<Record<string, { readonly out: Named; readonly in?: Named }>> = {
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
  about: { out: ['约', 'about'] },
  over: { out: ['超', 'over'] },
  under: { out: ['不到', 'under'] },
  both: { out: ['上下游', 'both'] },
  upstream: { out: ['上游', 'upstream'] },
  downstream: { out: ['下游', 'downstream'] },
  reported: { out: ['当日有报道', 'reported'] },
  assumed: { out: ['据此前报道', 'assumed'] },
};

/** A key or detail as people read it; what is not of the schema's own words stays as printed. */
export function valueName(value: string, outgoing: boolean, language: Language): string {
  const known = Object.hasOwn(VALUES, value) ? VALUES[value] : undefined;
  if (!known) return value;
  return inLanguage((outgoing ? undefined : known.in) ?? known.out, language);
}
