/** Every word of the interface, in Chinese and English. `{n}` and the like are filled in. */
import type { NodeLabel, RelationType } from '../graph-schema/schema.js';
import type { Language } from '../graph-schema/words.js';
import * as names from '../graph-schema/words.js';
import { whole } from './model/text.js';
import { ASK } from './words/ask.js';
import { EXPLORE } from './words/explore.js';
import { FILTER } from './words/filter.js';
import { FIND } from './words/find.js';
import { FRAME } from './words/frame.js';
import { LISTING } from './words/listing.js';
import { READ } from './words/read.js';
import { SAVE } from './words/save.js';

export type { Language };

const TABLE = { ...FRAME, ...FIND, ...FILTER, ...EXPLORE, ...READ, ...LISTING, ...SAVE, ...ASK } as const;

export type Word = keyof typeof TABLE;

export interface Words {
  readonly language: Language;
  (word: Word, values?: Readonly<Record<string, string | number>>): string;
}

export function words(language: Language): Words {
  const column = language === 'zh' ? 0 : 1;
  const say = (word: Word, values: Readonly<Record<string, string | number>> = {}) =>
    TABLE[word][column].replace(/\{(\w+)(?:\|([^|}]+)\|([^}]+))?\}/g, (_all, name: string, one?: string, more?: string) => {
      const value = format(values[name], language);
      return one === undefined ? value : `${value} ${values[name] === 1 ? one : more}`;
    });
  return Object.assign(say, { language });
}

function format(value: string | number | undefined, language: Language): string {
  if (typeof value !== 'number') return value ?? '';
  return Number.isInteger(value) ? whole(value) : value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
}

export const kindName = (kind: NodeLabel, { language }: Words): string => names.kindName(kind, language);

export const relationName = (type: RelationType, { language }: Words): string => names.relationName(type, language);

export const relationHeading = (type: RelationType, outgoing: boolean, { language }: Words): string =>
  names.relationHeading(type, outgoing, language);

/** 任职 · 县长: what a relation says, with its key where it has one. */
export const relationText = (type: RelationType, key: string, outgoing: boolean, say: Words): string =>
  key === '' ? relationName(type, say) : `${relationName(type, say)} · ${valueName(key, outgoing, say)}`;

/** A key or detail as people read it; what is not of the schema's own words stays as printed. */
export const valueName = (value: string, outgoing: boolean, { language }: Words): string => names.valueName(value, outgoing, language);
