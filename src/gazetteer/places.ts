/** Divisions: level, ancestors and province, read from codes (GB/T 2260 and its extension to townships) and parents. */
import type { GazetteerEntry } from '../types.js';

export type PlaceLevel = 'province' | 'city' | 'county' | 'township' | 'other';

const CODE = /^\d{6}(\d{3})?(\d{3})?$/;
/** Levels of what was asked for so far. */
const levels = new WeakMap<GazetteerEntry, PlaceLevel>();

export function levelOf(entry: GazetteerEntry): PlaceLevel {
  let level = levels.get(entry);
  if (level === undefined) {
    level = levelByCode(entry);
    levels.set(entry, level);
  }
  return level;
}

function levelByCode(entry: GazetteerEntry): PlaceLevel {
  const code = entry.code ?? '';
  if (!CODE.test(code)) return 'other';
  if (code.length > 6) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** The word that stands for a level in 省委, 市政府, 县长. */
export const LEVEL_WORDS = ['省', '市', '县', '区', '州', '旗', '盟', '镇', '乡'] as const;
export type LevelWord = (typeof LEVEL_WORDS)[number];

export function isLevelWord(text: string): text is LevelWord {
  return (LEVEL_WORDS as readonly string[]).includes(text);
}

/** Whether a place may be called so by its level word: 市 of 南昌市 and of 贵溪市, 区 of 章贡区, 县 of any county. */
export function answersTo(entry: GazetteerEntry, word: LevelWord): boolean {
  const level = levelOf(entry);
  switch (word) {
    case '省':
      return level === 'province';
    case '市':
      return level === 'city' || (level === 'province' ? entry.name.endsWith('市') : entry.name.endsWith('市') && level === 'county');
    case '州':
    case '盟':
      return level === 'city' && entry.name.endsWith(word);
    case '县':
      return level === 'county' && /[县旗]$/.test(entry.name);
    case '区':
      return level === 'county' && entry.name.endsWith('区');
    case '旗':
      return level === 'county' && entry.name.endsWith('旗');
    case '镇':
    case '乡':
      return entry.name.endsWith(word);
    default:
      return word satisfies never;
  }
}
